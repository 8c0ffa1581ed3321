import { getRecueil, saveRecueil, statutDuCycle } from '~/adapters/db/recueils.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'

export type RecueilASupprimer = {
  readonly departement: string
  readonly recueilId: string
  readonly revision: number
}

/** Deletes a draft with its categories; nothing points to it. @throws 404 outside the perimeter */
export function supprimerRecueil(
  acteur: Acteur,
  { departement, recueilId, revision }: RecueilASupprimer,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const recueil = await getRecueil(tx, acteur, { departement, recueilId })
    const passage = franchir(CYCLE_RECUEIL, 'supprimer', {
      statut: statutDuCycle(recueil),
      roles: recueil.roles,
    })
    if (!passage.ok) return passage
    const ecrit = await saveRecueil(tx, { id: recueilId, revision })
    if (!ecrit.ok) return ecrit
    await tx.recueilRegles.delete({ where: { id: recueilId } })
    return ok(null)
  })
}
