import { introuvable } from '~/adapters/session/gardes.server'
import { centimes } from '~/domain/commun/montant'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, isDansPerimetre, type Role, type RoleAgent } from '~/domain/commun/role'
import type {
  Avance,
  LectureSeuil,
  RegleDuRecueil,
  StatutRecueil,
  VersionDuRecueil,
} from '~/domain/detr/recueil'
import type { StatutDuCycle } from '~/domain/detr/recueil-cycle'
import type { Arrondi } from '~/domain/detr/regle-locale'
import { isDepartement } from '~/domain/territoire/departements'
import type { Lecture, Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import type { RegleLocaleModel } from './generated/sqlite/models'
import { lireSql } from './sql.server'

/** The versions of a département for a year, drafts included. */
export async function listVersions(
  tx: Tx | Lecture,
  departement: string,
  exercice: number,
): Promise<VersionDuRecueil[]> {
  const versions = await lireSql<VersionDuRecueil>(
    tx,
    Prisma.sql`SELECT "id", "exercice", "version", "statut", "enVigueurDu" FROM "RecueilRegles"
      WHERE "departement" = ${departement} AND "exercice" = ${exercice}`,
  )
  return [...versions]
}

/** Who opens the pages of a département: the administrator acts, the ministry reads. */
export const LECTEURS_ADMINISTRATION: readonly RoleAgent[] = ['admin_departement', 'ministere']

/** The roles of this person on the settings of a département. @throws 404 without any of `roles` */
export function exigerAdministration(
  acteur: Acteur,
  departement: string,
  roles: readonly RoleAgent[] = LECTEURS_ADMINISTRATION,
): readonly Role[] {
  const siens = acteur.agents
    .filter(({ perimetre }) => isDansPerimetre(perimetre, { departement, arrondissement: null }))
    .map(({ role }) => role)
    .filter((role) => roles.includes(role))
  if (siens.length === 0 || !isDepartement(departement)) throw introuvable()
  return siens
}

export type Recueil = VersionDuRecueil & {
  readonly departement: string
  readonly revision: number
  readonly decision: string | null
  readonly decisionLe: string | null
  readonly source: string | null
  readonly issuDe: string | null
  readonly creeLe: Date
  readonly creeParId: string | null
  readonly publieLe: Date | null
  readonly publieParId: string | null
  readonly regles: readonly RegleDuRecueil[]
  /** Of the person who reads it, on this département. */
  readonly roles: readonly Role[]
}

export type CleDuRecueil = { readonly departement: string; readonly recueilId: string }

/** One version with its rules. @throws 404 outside the perimeter, or for a draft that only the administrator sees */
export async function getRecueil(
  tx: Tx | Lecture,
  acteur: Acteur,
  { departement, recueilId }: CleDuRecueil,
  lecteurs: readonly RoleAgent[] = LECTEURS_ADMINISTRATION,
): Promise<Recueil> {
  const roles = exigerAdministration(acteur, departement, lecteurs)
  const lu = await tx.recueilRegles.findUnique({
    where: { id: recueilId },
    include: { regles: { orderBy: { libelle: 'asc' } } },
  })
  if (!lu || lu.departement !== departement) throw introuvable()
  const recueil = { ...lu, statut: lu.statut as StatutRecueil, regles: lu.regles.map(regleDuRecueil), roles }
  if (!peutVoir(recueil.statut, roles)) throw introuvable()
  return recueil
}

/** A draft is the affair of those who write it. */
export function peutVoir(statut: StatutRecueil, roles: readonly Role[]): boolean {
  return statut !== 'brouillon' || roles.includes('admin_departement')
}

/** An observed version is as fixed as a published one. */
export function statutDuCycle({ statut }: Pick<Recueil, 'statut'>): StatutDuCycle {
  return statut === 'brouillon' ? 'brouillon' : 'publie'
}

export const RECUEIL_PERIME = motif(
  'recueil.perime',
  'Ce brouillon a changé entre-temps\u00A0: relisez-le, puis recommencez.',
)

/** Takes the next revision of a draft, before anything is written in it: only one of two people at once gets it. */
export async function saveRecueil(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  data: RecueilEcrit = {},
): Promise<Result<null>> {
  // Of a hidden field: what is not one of our numbers is the revision of nothing.
  if (!Number.isInteger(revision) || revision < 1 || revision >= 2 ** 31) return refus(RECUEIL_PERIME)
  const { count } = await tx.recueilRegles.updateMany({
    where: { id, revision, statut: 'brouillon' },
    data: { ...data, revision: { increment: 1 } },
  })
  return count === 1 ? ok(null) : refus(RECUEIL_PERIME)
}

type RecueilEcrit = {
  readonly statut?: StatutRecueil
  readonly decision?: string
  readonly decisionLe?: string
  readonly enVigueurDu?: string
  readonly publieParId?: string
  readonly publieLe?: Date
}

/** A stored rule in domain terms. */
export function regleDuRecueil(ligne: RegleLocaleModel): RegleDuRecueil {
  const { categorie, libelle, couvre, tauxMin, tauxMax, plancherLeve, appelDu, appelAu } = ligne
  return {
    categorie,
    libelle,
    couvre,
    tauxMin,
    tauxMax,
    plancherDepense: enCentimes(ligne.plancherDepense),
    plancherLeve,
    plafondDepense: enCentimes(ligne.plafondDepense),
    plafondSubvention: enCentimes(ligne.plafondSubvention),
    arrondi: ligne.arrondi as Arrondi,
    appelDu,
    appelAu,
    piecesEnPlus: JSON.parse(ligne.piecesEnPlus) as string[],
    avance: ligne.avance as Avance,
    acomptesMax: ligne.acomptesMax,
    preuveAffichage: ligne.preuveAffichage,
    usageAnnees: ligne.usageAnnees,
    seuilCommission: ligne.seuilCommission as LectureSeuil,
  }
}

/** The columns of a rule, for a write. */
export function colonnesDeRegle(regle: RegleDuRecueil) {
  const { plancherDepense, plafondDepense, plafondSubvention, piecesEnPlus, ...reste } = regle
  return {
    ...reste,
    plancherDepense: enBigInt(plancherDepense),
    plafondDepense: enBigInt(plafondDepense),
    plafondSubvention: enBigInt(plafondSubvention),
    piecesEnPlus: JSON.stringify(piecesEnPlus),
  }
}

function enCentimes(montant: bigint | null): number | null {
  return montant === null ? null : centimes(montant)
}

function enBigInt(montant: number | null): bigint | null {
  return montant === null ? null : BigInt(montant)
}
