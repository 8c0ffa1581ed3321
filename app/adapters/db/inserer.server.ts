import { base, type Tx } from './base.server'

type Valeur = string | number | null

/**
 * Inserts many rows of one table in one statement, from JSON: 37 590 communes in about a second, where `createMany`
 * takes fifteen. Text and numbers only; every row has the same columns.
 */
export async function insererEnMasse<Colonne extends string>(
  tx: Tx,
  table: string,
  lignes: readonly Readonly<Record<Colonne, Valeur>>[],
  moteur = base().moteur,
): Promise<void> {
  const [premiere] = lignes
  if (!premiere) return
  const colonnes = Object.keys(premiere)
  const noms = colonnes.map((colonne) => `"${colonne}"`).join(', ')
  const source =
    moteur === 'sqlite'
      ? `SELECT ${colonnes.map((colonne) => `json_extract(value, '$.${colonne}')`).join(', ')} FROM json_each(?)`
      : `SELECT ${noms} FROM json_populate_recordset(NULL::"${table}", $1::json)`
  await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${noms}) ${source}`, JSON.stringify(lignes))
}
