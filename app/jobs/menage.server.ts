import { transaction } from '~/adapters/db/transaction.server'
import { addJob } from '~/adapters/queue/jobs.server'
import { ajouterJours, jourDeParis } from '~/domain/commun/jour'

const JOUR = 86_400_000

/** How long finished things are kept, in days. */
export const CONSERVATION = { jobs: 30, tentatives: 2, liens: 1 } as const

/**
 * Purges what no longer serves: expired sessions and sign-in links, old attempts, jobs done over 30 days ago.
 * Plans the cleaning of the next day first: a failure does not break the chain.
 */
export async function faireLeMenage(
  _charge: Readonly<Record<string, unknown>>,
  maintenant: Date,
): Promise<void> {
  await planifierMenage(ajouterJours(jourDeParis(maintenant), 1), maintenant)
  const depuis = (jours: number) => new Date(maintenant.getTime() - jours * JOUR)
  await transaction(async (tx) => {
    await tx.session.deleteMany({ where: { expireLe: { lte: maintenant } } })
    await tx.lienConnexion.deleteMany({ where: { expireLe: { lt: depuis(CONSERVATION.liens) } } })
    await tx.tentative.deleteMany({ where: { le: { lt: depuis(CONSERVATION.tentatives) } } })
    await tx.job.deleteMany({ where: { etat: 'fait', finiLe: { lt: depuis(CONSERVATION.jobs) } } })
  })
}

/** Writes the cleaning of a day, at night, once whatever the number of servers. To call at start with today. */
export async function planifierMenage(jour: string, maintenant: Date): Promise<void> {
  const dueLe = new Date(`${jour}T02:00:00Z`)
  await transaction((tx) =>
    addJob(tx, { type: 'menage', cle: `menage:${jour}`, charge: {}, dueLe }, maintenant),
  )
}
