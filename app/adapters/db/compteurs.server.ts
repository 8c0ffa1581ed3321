import type { Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

/** The next number of a series, gapless: taken in the transaction that uses it, given back if it is rolled back. */
export async function prendreNumero(tx: Tx, serie: string): Promise<number> {
  const [pris] = await lireSql<{ valeur: number }>(
    tx,
    Prisma.sql`INSERT INTO "Compteur" ("serie", "valeur") VALUES (${serie}, 1)
      ON CONFLICT ("serie") DO UPDATE SET "valeur" = "Compteur"."valeur" + 1 RETURNING "valeur"`,
  )
  return Number(pris!.valeur)
}
