import type { Tx } from './base.server'

/** The next number of a series, gapless: taken in the transaction that uses it, given back if it is rolled back. */
export async function prendreNumero(tx: Tx, serie: string): Promise<number> {
  const { count } = await tx.compteur.updateMany({ where: { serie }, data: { valeur: { increment: 1 } } })
  if (count === 0) {
    await tx.compteur.create({ data: { serie, valeur: 1 } })
    return 1
  }
  return (await tx.compteur.findUniqueOrThrow({ where: { serie } })).valeur
}
