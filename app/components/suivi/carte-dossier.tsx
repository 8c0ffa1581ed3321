import type { Badge as Ton } from '~/domain/dossier/badge'
import { STADES_ESPACE } from '~/domain/dossier/libelles'
import { Badge } from '../badge'
import { Carte } from '../carte'
import { JourTexte } from '../jour-texte'
import { LienBouton } from '../lien-bouton'
import { type ActesAttendusDe, listActes } from './actes-attendus'
import { Stades } from './stades'

export type CarteDossierProps = {
  dossier: {
    id: string
    numero: string | null
    titre: string
    statut: { public: string; badge: Ton; attendu: string }
    stade: number
    /** A grant of 2018, taken over as history: its stages are not known. */
    mention: string | null
    majLe: Date
    deposeLe: Date | null
    attentes: Omit<ActesAttendusDe, 'dossierId' | 'pieces'>
  }
  /** The first dossier that waits for something: its act is the button of the page. */
  premier: boolean
}

/** One dossier among others: its status, its stages, the first thing expected of the organisation. */
export function CarteDossier({ dossier, premier }: CarteDossierProps) {
  const { id, titre, numero, statut, stade, majLe, deposeLe, attentes, mention } = dossier
  const [acte] = listActes({ ...attentes, dossierId: id, pieces: [] })
  return (
    <Carte
      titre={titre}
      href={`/espace/dossiers/${id}`}
      detail={
        <>
          {numero && `${numero} · `}
          {deposeLe ? 'Déposé le ' : 'Enregistré le '}
          <JourTexte instant={deposeLe ?? majLe} />
        </>
      }
      badges={mention === null && <Badge ton={statut.badge}>{statut.public}</Badge>}
    >
      {acte ? (
        <p>
          <LienBouton href={acte.href} variante={premier ? 'principal' : 'secondaire'}>
            {acte.texte}
            <span className="fr-sr-only">{`, ${titre}`}</span>
          </LienBouton>
        </p>
      ) : (
        <p>{mention ?? statut.attendu}</p>
      )}
      {mention === null && (
        <Stades nom={`Étapes\u00A0: ${titre}`} titres={STADES_ESPACE} atteint={stade} ton={statut.badge} />
      )}
    </Carte>
  )
}

/** Whether something is expected on it. */
export function isEnAttente({ id, attentes }: CarteDossierProps['dossier']): boolean {
  return listActes({ ...attentes, dossierId: id, pieces: [] }).length > 0
}
