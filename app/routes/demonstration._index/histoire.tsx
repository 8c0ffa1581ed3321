import type { GroupeDemo, PersonneDemo } from '~/queries/personnes-demo.server'

type Scene = { readonly role: PersonneDemo['cle']; readonly texte: string }

const SCENES: readonly Scene[] = [
  { role: 'preparateur', texte: 'commence le dossier de la commune.' },
  { role: 'preparateur', texte: 'décrit le matériel, ajoute le devis et envoie le dossier à signer.' },
  { role: 'elu', texte: 'lit le résumé sur son téléphone et signe. Le reçu arrive, daté et numéroté.' },
  { role: 'referent', texte: 'prend le dossier en charge et vérifie l’équipement.' },
  { role: 'referent', texte: 'demande une correction, avec une valeur proposée.' },
  { role: 'preparateur', texte: 'accepte la proposition et renvoie le dossier.' },
  { role: 'referent', texte: 'propose d’accepter l’espace.' },
  { role: 'signataire', texte: 'signe la convention, ou la retourne avec un mot.' },
  { role: 'instructeur_detr', texte: 'vérifie les pièces de la demande de DETR et propose un montant.' },
  { role: 'signataire', texte: 'signe l’arrêté. La commune lit la lettre et connaît ses dates.' },
]

export type HistoireProps = { groupes: readonly GroupeDemo[] }

/** The whole life of one dossier, scene by scene, with the people of Revest-Saint-Martin and of its préfecture. */
export function Histoire({ groupes }: HistoireProps) {
  const groupe = groupes.find(({ departement }) => departement === '04') ?? groupes[0]
  return (
    <ol className="mg-scenes">
      {SCENES.map(({ role, texte }) => (
        <li key={texte} className="mg-stade mg-scene">
          <strong>{nomDe(groupe, role)}</strong> {texte}
        </li>
      ))}
    </ol>
  )
}

function nomDe(groupe: GroupeDemo | undefined, role: PersonneDemo['cle']): string {
  return groupe?.personnes.find(({ cle }) => cle === role)?.nom ?? 'Une personne'
}
