import type { Jour } from '~/domain/commun/jour'
import type { StatutAnnexe } from '~/domain/equipement/annexe-cycle'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import type { Lecture, Tx } from './base.server'
import { type DossierComplet, evaluerConformite, lireAnnexe } from './dossier-complet.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

/** A version of the register, its content read. */
export type AnnexeLue = {
  readonly version: string
  readonly statut: Exclude<StatutAnnexe, 'supprimee'>
  readonly du: Jour
  readonly au: Jour | null
  readonly decision: string | null
  readonly issueDe: string | null
  readonly revision: number
  readonly creeParId: string | null
  readonly creeLe: Date
  readonly publieeParId: string | null
  readonly publieeLe: Date | null
  /** As published, with the dates of the register: a version that was replaced says until when it held. */
  readonly annexe: AnnexeTechnique
}

type Rangee = Awaited<ReturnType<Lecture['annexeVersion']['findFirstOrThrow']>>

/** Every version, drafts included, the latest first. */
export async function listAnnexes(tx: Tx | Lecture): Promise<readonly AnnexeLue[]> {
  const rangees = await tx.annexeVersion.findMany({
    orderBy: [{ enVigueurDu: 'desc' }, { creeLe: 'desc' }],
  })
  return rangees.map(lire)
}

/** Published versions only, the latest first. */
export async function listAnnexesPubliees(tx: Tx | Lecture): Promise<readonly AnnexeLue[]> {
  return (await listAnnexes(tx)).filter(({ statut }) => statut === 'publiee')
}

export async function findAnnexe(tx: Tx | Lecture, version: string): Promise<AnnexeLue | null> {
  const rangee = await tx.annexeVersion.findUnique({ where: { version } })
  return rangee && lire(rangee)
}

/** The first version came with a status in words: anything but a draft is published. */
function lire({ contenu, enVigueurDu: du, enVigueurAu: au, ...rangee }: Rangee): AnnexeLue {
  const annexe = { ...(JSON.parse(contenu) as AnnexeTechnique), enVigueurDu: du, enVigueurAu: au }
  return { ...rangee, statut: rangee.statut === 'brouillon' ? 'brouillon' : 'publiee', du, au, annexe }
}

/**
 * A draft under the version in force on this day: the one that its deposit uses. A deposited dossier keeps the
 * version of its deposit, whatever came after.
 */
export async function avecAnnexeDuJour<D extends DossierComplet>(
  tx: Tx | Lecture,
  dossier: D,
  jour: Jour,
): Promise<D> {
  if (dossier.statut !== 'brouillon') return dossier
  const [enVigueur] = await lireSql<{ version: string }>(
    tx,
    Prisma.sql`SELECT "version" FROM "AnnexeVersion" WHERE "statut" <> 'brouillon' AND "enVigueurDu" <= ${jour}
      AND ("enVigueurAu" IS NULL OR "enVigueurAu" >= ${jour}) ORDER BY "enVigueurDu" DESC LIMIT 1`,
  )
  if (!enVigueur || enVigueur.version === dossier.annexe) return dossier
  const annexeTechnique = await lireAnnexe(tx, enVigueur.version)
  const conformite = evaluerConformite(annexeTechnique, dossier.rubriques, dossier.lignes)
  return { ...dossier, annexe: enVigueur.version, annexeTechnique, conformite }
}
