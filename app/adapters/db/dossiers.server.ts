import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, type Role, type RoleAgent, rolesSurDossier } from '~/domain/commun/role'
import { isCoteDemandeur } from '~/domain/dossier/cote'
import type { StatutDossier } from '~/domain/dossier/cycle'
import type { Lecture, Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { modifierSql } from './sql.server'

/** Agents never see a draft: it belongs to those who prepare it. */
const ROLES_DU_BROUILLON: readonly Role[] = ['demandeur', 'elu', 'lecteur']

/** The dossiers that this person may list, as a clause for any query. Same rule as `rolesSurDossier`. */
export function filtreDossiers(acteur: Acteur): Prisma.DossierWhereInput {
  const verifies = acteur.membres.filter((membre) => membre.verifie).map((membre) => membre.organisationId)
  const autres = acteur.membres.filter((membre) => !membre.verifie).map((membre) => membre.organisationId)
  return {
    OR: [
      { organisationId: { in: verifies } },
      { organisationId: { in: autres }, creeParId: acteur.id },
      filtreDesAgents(acteur),
    ],
  }
}

type Portee = { readonly departements: readonly string[]; readonly arrondissements: readonly string[] }

/** Where these roles of this person hold (every agent's role by default); null when nowhere. */
function porteeDesAgents(acteur: Acteur, roles: readonly RoleAgent[]): Portee | 'nationale' | null {
  const agents = acteur.agents.filter(
    ({ role }) => role !== 'exploitant' && (roles.length === 0 || roles.includes(role)),
  )
  if (agents.length === 0) return null
  if (agents.some(({ perimetre }) => perimetre.niveau === 'national')) return 'nationale'
  const codes = (niveau: string) =>
    agents.flatMap(({ perimetre }) => (perimetre.niveau === niveau && perimetre.code ? [perimetre.code] : []))
  return { departements: codes('departement'), arrondissements: codes('arrondissement') }
}

/** The deposited dossiers in the perimeter of these roles (every agent's role by default). */
export function filtreDesAgents(acteur: Acteur, ...roles: readonly RoleAgent[]): Prisma.DossierWhereInput {
  const portee = porteeDesAgents(acteur, roles)
  if (portee === null) return { id: { in: [] } }
  const depose = { statut: { not: 'brouillon' } }
  if (portee === 'nationale') return depose
  const departement = { departement: { in: [...portee.departements] } }
  // An empty branch of an OR would keep SQLite from its index of the other.
  if (portee.arrondissements.length === 0) return { ...depose, ...departement }
  return { ...depose, OR: [departement, { arrondissement: { in: [...portee.arrondissements] } }] }
}

/** The same perimeter in SQL, for an alias `d` of the dossiers. */
export function clauseDesAgents(acteur: Acteur, ...roles: readonly RoleAgent[]): Prisma.Sql {
  const portee = porteeDesAgents(acteur, roles)
  if (portee === null) return Prisma.sql`1 = 0`
  const depose = Prisma.sql`d."statut" <> 'brouillon'`
  if (portee === 'nationale') return depose
  const parmi = (colonne: Prisma.Sql, codes: readonly string[]) =>
    codes.length === 0 ? [] : [Prisma.sql`${colonne} IN (${Prisma.join([...codes])})`]
  const branches = [
    ...parmi(Prisma.sql`d."departement"`, portee.departements),
    ...parmi(Prisma.sql`d."arrondissement"`, portee.arrondissements),
  ]
  if (branches.length === 0) return Prisma.sql`1 = 0`
  return Prisma.sql`${depose} AND (${Prisma.join(branches, ' OR ')})`
}

/** A dossier with the roles of this person on it. */
export type DossierDe<T> = T & { readonly roles: readonly Role[] }

type Situation = {
  organisationId: string
  departement: string
  arrondissement: string | null
  creeParId: string | null
  statut: string
}

/** The roles on this row. @throws 404 when there is none, or only agents' ones on a draft. */
export function exigerRoles(acteur: Acteur, dossier: Situation | null): readonly Role[] {
  if (!dossier) throw introuvable()
  const roles = rolesSurDossier(acteur, dossier)
  const utiles =
    dossier.statut === 'brouillon' ? roles.filter((role) => ROLES_DU_BROUILLON.includes(role)) : roles
  if (utiles.length === 0) throw introuvable()
  return utiles
}

/** The row of a dossier with the roles of this person on it, whatever the side they come from. @throws 404 */
export async function getDossierVisible(tx: Tx | Lecture, acteur: Acteur, dossierId: string) {
  const dossier = await tx.dossier.findUnique({ where: { id: dossierId }, include: { organisation: true } })
  const roles = exigerRoles(acteur, dossier)
  return { ...dossier!, statut: dossier!.statut as StatutDossier, roles }
}

/**
 * The row of a dossier of this person's organisation: the applicant's side only. An agent of the place reads it at
 * their desk, never here. @throws 404
 */
export async function getDossier(tx: Tx | Lecture, acteur: Acteur, dossierId: string) {
  const dossier = await getDossierVisible(tx, acteur, dossierId)
  if (!isCoteDemandeur(dossier.roles)) throw introuvable()
  return dossier
}
export type DossierLu = Awaited<ReturnType<typeof getDossier>>

export const PERIME = motif(
  'dossier.perime',
  'Le dossier a changé entre-temps\u00A0: relisez-le, puis recommencez.',
)

type LigneDossier = Prisma.DossierGetPayload<object>
/** What a write may change of the row itself. */
export type ColonnesDossier = Partial<Omit<LigneDossier, 'id' | 'version' | 'majLe'>>

/** A grant taken over from the open data of 2018: nothing is done on it any more. */
export const HISTORIQUE = motif(
  'dossier.historique',
  'Cette subvention de 2018 est reprise pour mémoire\u00A0: aucun acte n’y est possible.',
)

/**
 * Writes a dossier that was read at `version`: refused when someone wrote in between. Gives the new version.
 * Every write of anything inside the dossier goes through here, so that the version tells of any change.
 */
export async function saveDossier(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: ColonnesDossier,
  maintenant: Date,
): Promise<Result<number>> {
  const ecrites = await modifierSql(
    tx,
    'Dossier',
    { ...data, version: version + 1, majLe: maintenant },
    { id, version, historique: false },
  )
  if (ecrites === 1) return ok(version + 1)
  const repris = await tx.dossier.count({ where: { id, historique: true } })
  return refus(repris === 1 ? HISTORIQUE : PERIME)
}
