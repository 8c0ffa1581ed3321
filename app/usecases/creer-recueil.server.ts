import type { Tx } from '~/adapters/db/base.server'
import { Prisma } from '~/adapters/db/generated/sqlite/client'
import { nouvelId } from '~/adapters/db/id.server'
import {
  colonnesDeRegle,
  exigerAdministration,
  getRecueil,
  listVersions,
} from '~/adapters/db/recueils.server'
import { ecrireSql } from '~/adapters/db/sql.server'
import { transaction } from '~/adapters/db/transaction.server'
import type { Exercice } from '~/domain/calendrier/exercice'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { RegleDuRecueil } from '~/domain/detr/recueil'
import { copierRegles, reglesDepuisLibelles } from '~/domain/detr/recueil-creation'

/** Where a draft starts from: another version of this département, the labels of the national form, or nothing. */
export type DepartDuRecueil =
  | { readonly type: 'version'; readonly recueilId: string }
  | { readonly type: 'libelles' }
  | { readonly type: 'vide' }

export type NouveauRecueil = {
  readonly departement: string
  readonly exercice: Exercice
  readonly depart: DepartDuRecueil
}

/** Opens the draft of the next version of a year; one draft at a time. @throws 404 outside the perimeter */
export function creerRecueil(
  acteur: Acteur,
  { departement, exercice, depart }: NouveauRecueil,
  maintenant: Date,
): Promise<Result<{ id: string }>> {
  exigerAdministration(acteur, departement, ['admin_departement'])
  return transaction(async (tx) => {
    const versions = await listVersions(tx, departement, exercice)
    if (versions.some(({ statut }) => statut === 'brouillon')) return refus(DEJA_UN_BROUILLON)
    const id = nouvelId()
    const version = Math.max(0, ...versions.map((existante) => existante.version)) + 1
    const { regles, issuDe, source } = await partir(tx, acteur, { departement, exercice, depart })
    // Two people at the same instant: the second finds the version taken.
    const ecrites = await ecrireSql(
      tx,
      Prisma.sql`INSERT INTO "RecueilRegles" ("id", "departement", "exercice", "version", "statut", "issuDe", "source",
        "creeParId", "creeLe") VALUES (${id}, ${departement}, ${exercice}, ${version}, 'brouillon', ${issuDe}, ${source},
        ${acteur.id}, ${maintenant}) ON CONFLICT ("departement", "exercice", "version") DO NOTHING`,
    )
    if (ecrites === 0) return refus(DEJA_UN_BROUILLON)
    await ajouterRegles(tx, { id, departement, exercice }, regles)
    return ok({ id })
  })
}

const DEJA_UN_BROUILLON = motif(
  'recueil.brouillon',
  'Un brouillon existe déjà pour cette année\u00A0: reprenez-le, ou supprimez-le.',
  null,
  'exercice',
)

async function partir(
  tx: Tx,
  acteur: Acteur,
  { departement, exercice, depart }: NouveauRecueil,
): Promise<{ regles: readonly RegleDuRecueil[]; issuDe: string | null; source: string | null }> {
  if (depart.type === 'version') {
    const origine = await getRecueil(tx, acteur, { departement, recueilId: depart.recueilId })
    const regles = copierRegles(origine.regles, { de: origine.exercice, vers: exercice })
    return { regles, issuDe: origine.id, source: null }
  }
  if (depart.type === 'vide') return { regles: [], issuDe: null, source: null }
  const libelles = await tx.libelleCategorie.findMany({ where: { departement }, orderBy: { libelle: 'asc' } })
  const regles = reglesDepuisLibelles(libelles.map(({ libelle }) => libelle))
  return { regles, issuDe: null, source: libelles[0]?.source ?? null }
}

/** Writes the rules of a draft. */
export async function ajouterRegles(
  tx: Tx,
  { id, departement, exercice }: { id: string; departement: string; exercice: Exercice },
  regles: readonly RegleDuRecueil[],
): Promise<void> {
  if (regles.length === 0) return
  await tx.regleLocale.createMany({
    data: regles.map((regle) => ({
      id: nouvelId(),
      recueilId: id,
      departement,
      exercice,
      statut: 'brouillon',
      ...colonnesDeRegle(regle),
    })),
  })
}
