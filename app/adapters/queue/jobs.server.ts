import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
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
  const connu = await tx.job.findUnique({ where: { cle: job.cle }, select: { id: true } })
  if (connu) return
  noterJob(tx)
  await tx.job.create({
    data: {
      id: nouvelId(),
      type: job.type,
      cle: job.cle,
      charge: JSON.stringify(job.charge),
      dueLe: job.dueLe ?? maintenant,
      creeLe: maintenant,
    },
  })
}
