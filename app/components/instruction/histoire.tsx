import { ROLES, type Role } from '../../domain/commun/role'
import { JourTexte } from '../jour-texte'

export type LigneHistoire = {
  readonly id: string
  readonly libelle: string
  readonly acteur: string
  readonly role: string
  readonly passage: string | null
  readonly le: Date
  readonly detail: string | null
}

const LIBELLES_ROLE: Readonly<Record<Role, string>> = {
  demandeur: 'demandeur',
  elu: 'personne qui signe',
  lecteur: 'lecture',
  referent: 'référent',
  instructeur_detr: 'instruction DETR',
  signataire: 'signataire',
  admin_departement: 'administration',
  ministere: 'ministère',
  exploitant: 'exploitation',
  systeme: 'délai légal ou envoi automatique',
}

/** The journal in detail, the latest first. */
export function Histoire({ lignes }: { lignes: readonly LigneHistoire[] }) {
  if (lignes.length === 0) return <p className="mg-vide">Rien pour l’instant.</p>
  return (
    <ul>
      {lignes.map(({ id, libelle, acteur, role, passage, le, detail }) => (
        <li key={id}>
          <strong>{libelle}</strong>
          {detail && `\u00A0: ${detail}`}
          <br />
          <span className="fr-text--sm mg-source">
            <JourTexte instant={le} />, {acteur} ({libelleRole(role)}){passage && `, ${passage}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function libelleRole(role: string): string {
  const connu = ROLES.find((possible) => possible === role)
  return connu ? LIBELLES_ROLE[connu] : role
}
