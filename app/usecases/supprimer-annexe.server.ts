import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_ANNEXE } from '~/domain/equipement/annexe-cycle'
import { ANNEXE_PERIMEE, type BrouillonVu, getBrouillon, rolesDe } from './modifier-annexe.server'

/** A draft that will not be published leaves. Refused when it is published, or when someone wrote in between. @throws 404 */
export function supprimerAnnexe(acteur: Acteur, { version, revision }: BrouillonVu): Promise<Result<null>> {
  return transaction(async (tx): Promise<Result<null>> => {
    const lu = await getBrouillon(tx, acteur, version)
    if (!lu.ok) return lu
    const passage = franchir(CYCLE_ANNEXE, 'supprimer', { statut: lu.value.statut, roles: rolesDe(acteur) })
    if (!passage.ok) return passage
    const { count } = await tx.annexeVersion.deleteMany({ where: { version, revision, statut: 'brouillon' } })
    return count === 1 ? ok(null) : refus(ANNEXE_PERIMEE)
  })
}
