import { findAnnexe } from '~/adapters/db/annexes.server'
import type { Tx } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { franchir } from '~/domain/commun/cycle'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_ANNEXE } from '~/domain/equipement/annexe-cycle'
import { type Modification, modifierVersion } from '~/domain/equipement/annexe-edition'
import { PUBLIEE } from '~/domain/equipement/annexe-publication'

export const ANNEXE_PERIMEE = motif(
  'annexe.perimee',
  'Le brouillon a changé entre-temps\u00A0: relisez-le, puis recommencez.',
)

/** A draft as it was read on the page: `revision` is the one that was shown. */
export type BrouillonVu = { readonly version: string; readonly revision: number }

/**
 * One change of a draft: a requirement added, replaced, removed or moved. Refused when the version is published,
 * or when someone wrote in between. Gives the new revision.
 * @throws 404 for anyone but the ministry, and for an unknown version
 */
export function modifierAnnexe(
  acteur: Acteur,
  { version, revision }: BrouillonVu,
  modification: Modification,
): Promise<Result<{ revision: number }>> {
  return transaction(async (tx): Promise<Result<{ revision: number }>> => {
    const lu = await getBrouillon(tx, acteur, version)
    if (!lu.ok) return lu
    const { annexe, statut } = lu.value
    const passage = franchir(CYCLE_ANNEXE, 'modifier', { statut, roles: rolesDe(acteur) })
    if (!passage.ok) return passage
    if (lu.value.revision !== revision) return refus(ANNEXE_PERIMEE)
    const modifiee = modifierVersion(annexe, modification)
    if (!modifiee.ok) return modifiee
    const { count } = await tx.annexeVersion.updateMany({
      where: { version, revision, statut: 'brouillon' },
      data: { contenu: JSON.stringify(modifiee.value), revision: revision + 1 },
    })
    return count === 1 ? ok({ revision: revision + 1 }) : refus(ANNEXE_PERIMEE)
  })
}

/** A version that the ministry may still write. @throws 404 */
export async function getBrouillon(tx: Tx, acteur: Acteur, version: string) {
  const lue = rolesDe(acteur).length > 0 ? await findAnnexe(tx, version) : null
  if (!lue) throw introuvable()
  return lue.statut === 'brouillon' ? ok(lue) : refus(PUBLIEE)
}

export function rolesDe(acteur: Acteur) {
  return acteur.agents.map(({ role }) => role).filter((role) => role === 'ministere')
}
