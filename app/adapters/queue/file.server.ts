import { lecture } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'

const MINUTE = 60_000

/** How long a claimed job belongs to its worker; the worker renews it while the handler runs. */
export const DUREE_DU_BAIL = 2 * MINUTE

/** Waits after the first, second… failed attempt; a sixth failure is final and an operator sees it. */
export const DELAIS = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE] as const
const TENTATIVES_MAXIMALES = DELAIS.length + 1

/** A job held under a lease: `qui` and `tentative` are its fence, a worker that lost it can change nothing. */
export type JobReclame = {
  readonly id: string
  readonly type: string
  readonly charge: Readonly<Record<string, unknown>>
  readonly tentative: number
  readonly qui: string
}

/** Thrown by a handler when trying again is useless: the job fails at once. */
export class EchecDefinitif extends Error {}

/**
 * Claims the oldest job that is due, or whose lease is over; null when there is none.
 * The row is taken by an update that repeats what was read: two workers never both win, on either database.
 */
export async function reclamerJob(maintenant: Date, qui: string): Promise<JobReclame | null> {
  for (;;) {
    const candidats = await listCandidats(maintenant)
    if (candidats.length === 0) return null
    for (const candidat of candidats) {
      const job = await prendre(candidat, maintenant, qui)
      if (job) return job
    }
  }
}

/** Several at once: the loser of a race tries the next one without reading again. */
function listCandidats(maintenant: Date) {
  return lecture().job.findMany({
    where: {
      OR: [
        { etat: 'a_faire', dueLe: { lte: maintenant } },
        { etat: 'en_cours', loueJusqua: { lt: maintenant } },
      ],
    },
    orderBy: [{ dueLe: 'asc' }, { id: 'asc' }],
    take: 8,
  })
}

type Candidat = Awaited<ReturnType<typeof listCandidats>>[number]

async function prendre(candidat: Candidat, maintenant: Date, qui: string): Promise<JobReclame | null> {
  const { id, etat, tentatives, loueePar, loueJusqua } = candidat
  const epuise = tentatives >= TENTATIVES_MAXIMALES
  const prise = epuise
    ? {
        etat: 'echec',
        erreur: 'Interrompu à chaque essai.',
        finiLe: maintenant,
        loueePar: null,
        loueJusqua: null,
      }
    : {
        etat: 'en_cours',
        tentatives: tentatives + 1,
        loueePar: qui,
        loueJusqua: new Date(maintenant.getTime() + DUREE_DU_BAIL),
      }
  const { count } = await transaction((tx) =>
    tx.job.updateMany({ where: { id, etat, tentatives, loueePar, loueJusqua }, data: prise }),
  )
  if (count === 0 || epuise) return null
  const charge = JSON.parse(candidat.charge) as Readonly<Record<string, unknown>>
  return { id, type: candidat.type, charge, tentative: tentatives + 1, qui }
}

/** Keeps a long job. False: the lease was lost, another worker has it. */
export function renouvelerBail(job: JobReclame, maintenant: Date): Promise<boolean> {
  return ecrire(job, { loueJusqua: new Date(maintenant.getTime() + DUREE_DU_BAIL) })
}

/** The job is done. False: the lease was lost meanwhile, nothing is written. */
export function terminerJob(job: JobReclame, maintenant: Date): Promise<boolean> {
  return ecrire(job, { etat: 'fait', erreur: null, finiLe: maintenant, loueePar: null, loueJusqua: null })
}

/** Notes the failure: due again after 1, 5, 30 minutes, 2 and 12 hours, then `echec`. False: lease lost. */
export function echouerJob(job: JobReclame, erreur: unknown, maintenant: Date): Promise<boolean> {
  const raison = (erreur instanceof Error ? erreur.message : String(erreur)).slice(0, 500)
  const delai = erreur instanceof EchecDefinitif ? undefined : DELAIS[job.tentative - 1]
  const libre = { erreur: raison, loueePar: null, loueJusqua: null }
  return delai === undefined
    ? ecrire(job, { ...libre, etat: 'echec', finiLe: maintenant })
    : ecrire(job, { ...libre, etat: 'a_faire', dueLe: new Date(maintenant.getTime() + delai) })
}

type Suite = Partial<Pick<Candidat, 'etat' | 'erreur' | 'finiLe' | 'loueePar' | 'loueJusqua' | 'dueLe'>>

async function ecrire({ id, qui, tentative }: JobReclame, suite: Suite): Promise<boolean> {
  const { count } = await transaction((tx) =>
    tx.job.updateMany({
      where: { id, etat: 'en_cours', loueePar: qui, tentatives: tentative },
      data: suite,
    }),
  )
  return count === 1
}
