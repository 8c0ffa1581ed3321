import type { Acteur, Role } from '../domain/commun/role'

export type EntreeMenu = { readonly libelle: string; readonly href: string }

const ACCUEIL: EntreeMenu = { libelle: 'Accueil', href: '/' }
const AIDE: EntreeMenu = { libelle: 'Aide', href: '/aide' }

const PUBLIC: readonly EntreeMenu[] = [
  ACCUEIL,
  { libelle: 'Simuler la DETR', href: '/simulateur-detr' },
  { libelle: 'Vérifier son équipement', href: '/verifier-equipement' },
  AIDE,
  { libelle: 'Contact', href: '/contact' },
]
const DEMANDEUR: readonly EntreeMenu[] = [{ libelle: 'Dossiers', href: '/espace' }, AIDE]

const FILE: EntreeMenu = { libelle: 'File', href: '/instruction' }
const DEMANDES: EntreeMenu = { libelle: 'Demandes', href: '/detr' }
const REGLAGES: EntreeMenu = { libelle: 'Réglages', href: '/administration' }

/** Entries by role, in the order of the menu. A page that does not exist yet has no entry. */
const ENTREES: Readonly<Record<Role, readonly EntreeMenu[]>> = {
  demandeur: DEMANDEUR,
  elu: DEMANDEUR,
  lecteur: DEMANDEUR,
  referent: [FILE],
  instructeur_detr: [DEMANDES],
  signataire: [
    { libelle: 'À signer', href: '/signatures' },
    { libelle: 'Signés', href: '/signatures/signees' },
  ],
  admin_departement: [FILE, DEMANDES, REGLAGES],
  ministere: [
    ACCUEIL,
    { libelle: 'Annexe', href: '/ministere/annexes' },
    { libelle: 'Règles locales', href: '/administration' },
    AIDE,
  ],
  exploitant: [
    { libelle: 'État', href: '/exploitation' },
    { libelle: 'Courriels', href: '/exploitation/courriels' },
    { libelle: 'Travaux', href: '/exploitation/travaux' },
  ],
  systeme: [],
}

/** The menu of a person: the union of what each role opens, each entry once, « Aide » last. Nobody: the public menu. */
export function menuDe(roles: readonly Role[] | null): readonly EntreeMenu[] {
  if (roles === null) return PUBLIC
  const entrees = roles.flatMap((role) => ENTREES[role])
  const rangees = entrees.includes(AIDE) ? [...entrees.filter((entree) => entree !== AIDE), AIDE] : entrees
  return rangees.filter((entree, rang) => rangees.findIndex(({ href }) => href === entree.href) === rang)
}

/** Someone without any role yet is an applicant who has no organisation so far. */
export function rolesDuMenu(acteur: Acteur): readonly Role[] {
  const agents = acteur.agents.map(({ role }) => role)
  return acteur.membres.length > 0 || agents.length === 0 ? ['demandeur', ...agents] : agents
}
