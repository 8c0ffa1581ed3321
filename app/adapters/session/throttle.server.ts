import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'

const MINUTE = 60_000

/** How many attempts a key may make in the window at once; each one more doubles the delay, up to the window. */
export type Regle = { readonly fenetre: number; readonly libres: number; readonly delai: number }

/** Links asked for one mailbox: three at once, then 1, 2, 4, 8, 15 minutes. */
export const REGLE_ADRESSE: Regle = { fenetre: 15 * MINUTE, libres: 3, delai: MINUTE }
/** From one IP: a préfecture or a town hall goes out by a single one. */
export const REGLE_IP: Regle = { fenetre: 15 * MINUTE, libres: 60, delai: MINUTE }

export type Essai = { readonly cle: string; readonly regle: Regle }

/**
 * Counts an attempt under every key, or says when it may be made again. A refused attempt is not counted:
 * insisting does not push the hour back.
 */
export async function noterTentative(
  tx: Tx,
  essais: readonly Essai[],
  maintenant: Date,
): Promise<Date | null> {
  const attentes = await Promise.all(essais.map((essai) => attenteDe(tx, essai, maintenant)))
  const plusTard = Math.max(...attentes)
  if (plusTard > maintenant.getTime()) return new Date(plusTard)
  for (const { cle, regle } of essais) {
    const limite = new Date(maintenant.getTime() - regle.fenetre)
    await tx.tentative.deleteMany({ where: { cle, le: { lte: limite } } })
    await tx.tentative.create({ data: { id: nouvelId(), cle, le: maintenant } })
  }
  return null
}

/** The first instant this key may try, in milliseconds; the past when it may now. */
async function attenteDe(tx: Tx, { cle, regle }: Essai, maintenant: Date): Promise<number> {
  const limite = new Date(maintenant.getTime() - regle.fenetre)
  const tentatives = await tx.tentative.findMany({
    where: { cle, le: { gt: limite } },
    orderBy: { le: 'desc' },
    select: { le: true },
  })
  const derniere = tentatives[0]
  if (!derniere || tentatives.length < regle.libres) return 0
  const delai = regle.delai * 2 ** (tentatives.length - regle.libres)
  return derniere.le.getTime() + Math.min(delai, regle.fenetre)
}
