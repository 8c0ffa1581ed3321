import { heureDeParis } from '../domain/commun/jour'
import type { EtatEnregistrement } from './enregistreur'

export type EnregistreProps = {
  etat: EtatEnregistrement
  /** Last saving known when the page was made, before any typing. */
  enregistreLe?: Date | null
}

/** « Enregistré à 14 h 32 », beside the title. Seen at each saving, spoken only when it matters. */
export function Enregistre({ etat, enregistreLe }: EnregistreProps) {
  return (
    <div className="mg-enregistre">
      <p className={etat.nom === 'echec' || etat.nom === 'conflit' ? 'mg-enregistre__alerte' : undefined}>
        {texte(etat, enregistreLe)}
      </p>
      <p className="fr-sr-only" role="status">
        {etat.annonce}
      </p>
    </div>
  )
}

function texte(etat: EtatEnregistrement, enregistreLe: Date | null | undefined): string | null {
  switch (etat.nom) {
    case 'repos':
      return enregistreLe ? `Enregistré à ${heureDeParis(enregistreLe)}` : null
    case 'enregistre':
      return `Enregistré à ${heureDeParis(new Date(etat.le))}`
    case 'echec':
      return etat.reprise
        ? 'Pas encore enregistré\u00A0: connexion coupée. Nous réessayons.'
        : 'Pas encore enregistré. Enregistrez avec le bouton en bas de la page.'
    case 'conflit':
      return `${etat.par} a changé cette page à ${heureDeParis(new Date(etat.le))}. Comparez, puis choisissez ce que vous gardez.`
  }
}
