import { transaction } from '~/adapters/db/transaction.server'
import { reveillerOuvrier } from '~/adapters/queue/reveil.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'

/**
 * Puts a failed job back in the queue, with all its attempts before it. Clicked twice, it runs once.
 * @throws 404 for anyone but an operator, or for an unknown job
 */
export async function relancerJob(acteur: Acteur, jobId: string, maintenant: Date): Promise<Result<null>> {
  if (!acteur.agents.some(({ role }) => role === 'exploitant')) throw introuvable()
  const resultat = await transaction(async (tx): Promise<Result<null>> => {
    const { count } = await tx.job.updateMany({
      where: { id: jobId, etat: 'echec' },
      data: {
        etat: 'a_faire',
        tentatives: 0,
        dueLe: maintenant,
        finiLe: null,
        loueePar: null,
        loueJusqua: null,
      },
    })
    if (count === 1) return ok(null)
    const connu = await tx.job.findUnique({ where: { id: jobId }, select: { id: true } })
    if (!connu) throw introuvable()
    return refus(motif('job.etat', 'Ce travail est déjà relancé\u00A0: rien n’a été changé.'))
  })
  if (resultat.ok) reveillerOuvrier()
  return resultat
}
