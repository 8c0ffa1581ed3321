import { getRecueil, saveRecueil, statutDuCycle } from '~/adapters/db/recueils.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'

export type RegleARetirer = {
  readonly departement: string
  readonly recueilId: string
  readonly revision: number
  readonly categorie: string
}

/** Takes a category out of a draft; one that is no longer there is out already. @throws 404 outside the perimeter */
export function retirerRegle(
  acteur: Acteur,
  { departement, recueilId, revision, categorie }: RegleARetirer,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const recueil = await getRecueil(tx, acteur, { departement, recueilId })
    const passage = franchir(CYCLE_RECUEIL, 'modifier', {
      statut: statutDuCycle(recueil),
      roles: recueil.roles,
    })
    if (!passage.ok) return passage
    const ecrit = await saveRecueil(tx, { id: recueilId, revision })
    if (!ecrit.ok) return ecrit
    await tx.regleLocale.deleteMany({ where: { recueilId, categorie } })
    return ok(null)
  })
}
