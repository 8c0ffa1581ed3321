import type { Tx } from '~/adapters/db/base.server'
import { Prisma } from '~/adapters/db/generated/sqlite/client'
import { nouvelId } from '~/adapters/db/id.server'
import { ecrireSql } from '~/adapters/db/sql.server'
import { noterJob } from './reveil.server'

/** What may leave after a commit. Each has its handler in `jobs/`. */
export const TYPES_DE_JOB = [
  'courriel',
  'accuse-reception',
  'lettre',
  'notifier-decision',
  'reputer-complet',
  'menage',
] as const
export type TypeDeJob = (typeof TYPES_DE_JOB)[number]

export type NouveauJob = {
  readonly type: TypeDeJob
  /** Idempotency: the same key is written once, whatever happens. */
  readonly cle: string
  readonly charge: Readonly<Record<string, unknown>>
  readonly dueLe?: Date
}

/** Writes a job in the transaction of the decision that asks for it. A known key is left alone. */
export async function addJob(tx: Tx, job: NouveauJob, maintenant: Date): Promise<void> {
  const { type, cle, charge, dueLe = maintenant } = job
  const ecrits = await ecrireSql(
    tx,
    Prisma.sql`INSERT INTO "Job" ("id", "type", "cle", "charge", "dueLe", "creeLe")
      VALUES (${nouvelId()}, ${type}, ${cle}, ${JSON.stringify(charge)}, ${dueLe}, ${maintenant})
      ON CONFLICT ("cle") DO NOTHING`,
  )
  if (ecrits > 0) noterJob(tx)
}
