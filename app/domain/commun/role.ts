import type { Jour } from './jour'

/** Who acts. `systeme` only records what a legal delay does by itself (« réputé complet »). */
export const ROLES = [
  'demandeur',
  'elu',
  'lecteur',
  'referent',
  'instructeur_detr',
  'signataire',
  'admin_departement',
  'ministere',
  'exploitant',
  'systeme',
] as const
export type Role = (typeof ROLES)[number]

export const ROLES_AGENT = [
  'referent',
  'instructeur_detr',
  'signataire',
  'admin_departement',
  'ministere',
  'exploitant',
] as const
export type RoleAgent = (typeof ROLES_AGENT)[number]

/** Role of a person in an organisation. */
export const ROLES_MEMBRE = ['preparateur', 'elu', 'lecteur'] as const
export type RoleMembre = (typeof ROLES_MEMBRE)[number]

/** Where an agent's role holds. `code`: '04' or an arrondissement code ('043'); null: the whole country. */
export type Perimetre = {
  readonly niveau: 'national' | 'departement' | 'arrondissement'
  readonly code: string | null
}

/** A signed-in person with every role that is valid today. Built by the session adapter, never by a form. */
export type Acteur = {
  readonly id: string
  readonly prenom: string
  readonly nom: string
  readonly courriel: string
  readonly membres: readonly {
    readonly organisationId: string
    readonly role: RoleMembre
    /** false until a member, an agent or the official mailbox confirmed it. */
    readonly verifie: boolean
  }[]
  readonly agents: readonly { readonly role: RoleAgent; readonly perimetre: Perimetre }[]
}

/** What decides who may see a dossier. */
export type PorteeDossier = {
  readonly organisationId: string
  readonly departement: string
  readonly arrondissement: string | null
  readonly creeParId: string | null
}

/** Whether a dated role holds on this day (both ends included). */
export function isEnVigueur(role: { du: Jour; au: Jour | null }, jour: Jour): boolean {
  return role.du <= jour && (role.au === null || jour <= role.au)
}

/**
 * The roles of this person on this dossier, none when it is not theirs (the page is then a 404).
 * An unverified member keeps `demandeur` only on what they created themselves.
 */
export function rolesSurDossier(acteur: Acteur, portee: PorteeDossier): readonly Role[] {
  const roles = new Set<Role>()
  for (const membre of acteur.membres) {
    if (membre.organisationId !== portee.organisationId) continue
    if (!membre.verifie && portee.creeParId !== acteur.id) continue
    if (membre.role === 'lecteur') roles.add('lecteur')
    else roles.add('demandeur')
    if (membre.role === 'elu' && membre.verifie) roles.add('elu')
  }
  for (const agent of acteur.agents) {
    if (agent.role === 'exploitant') continue
    if (isDansPerimetre(agent.perimetre, portee)) roles.add(agent.role)
  }
  return [...roles]
}

export function isDansPerimetre(
  perimetre: Perimetre,
  lieu: { departement: string; arrondissement: string | null },
): boolean {
  if (perimetre.niveau === 'national') return true
  if (perimetre.niveau === 'departement') return perimetre.code === lieu.departement
  return perimetre.code !== null && perimetre.code === lieu.arrondissement
}

/** « Camille Martin », as they wrote it. */
export function nomComplet(personne: { prenom: string; nom: string }): string {
  return `${personne.prenom} ${personne.nom}`.trim()
}
