import type { Base, Lecture, Tx } from './base.server'
import type { Direct } from './direct.server'
import { Prisma } from './generated/sqlite/client'

type Directe = { readonly lire: Direct['lire']; readonly ecrire?: Direct['ecrire'] }

/** The clients and transactions of SQLite, whose connection takes written SQL directly. */
const DIRECTES = new WeakMap<object, Directe>()

/** From now on `client` (a transaction, a read client) is read, and written when it may, through `directe`. */
export function brancher(client: object, directe: Directe): void {
  DIRECTES.set(client, directe)
}

/** Rows of a written query, in the transaction when there is one; the values are Prisma's (`Date`, `bigint`, `boolean`). */
export async function lireSql<T>(client: Tx | Lecture, requete: Prisma.Sql): Promise<readonly T[]> {
  const directe = DIRECTES.get(client)
  return directe ? directe.lire<T>(requete) : client.$queryRaw<T[]>(requete)
}

/** How many rows a written statement wrote, in its transaction. */
export async function ecrireSql(tx: Tx, requete: Prisma.Sql): Promise<number> {
  const ecrire = DIRECTES.get(tx)?.ecrire
  return ecrire ? ecrire(requete) : tx.$executeRaw(requete)
}

type Valeurs = Readonly<Record<string, unknown>>

/** A name of table or column of the code, never a text typed by someone. @throws when it is not a plain name */
function nommer(nom: string): Prisma.Sql {
  if (!/^[A-Za-z]\w*$/.test(nom)) throw new Error(`Nom refusé : ${nom}`)
  return Prisma.raw(`"${nom}"`)
}

/** Writes a row; the columns that are not given keep their default. */
export async function insererSql(tx: Tx, table: string, valeurs: Valeurs): Promise<void> {
  const colonnes = Prisma.join(Object.keys(valeurs).map(nommer))
  await ecrireSql(
    tx,
    Prisma.sql`INSERT INTO ${nommer(table)} (${colonnes}) VALUES (${Prisma.join(Object.values(valeurs))})`,
  )
}

/** Writes these columns of the rows where the others have these values; an undefined one is left alone. */
export function modifierSql(tx: Tx, table: string, valeurs: Valeurs, ou: Valeurs): Promise<number> {
  const egales = (paires: Valeurs) =>
    Object.entries(paires)
      .filter(([, valeur]) => valeur !== undefined)
      .map(([nom, valeur]) => Prisma.sql`${nommer(nom)} = ${valeur}`)
  return ecrireSql(
    tx,
    Prisma.sql`UPDATE ${nommer(table)} SET ${Prisma.join(egales(valeurs))}
      WHERE ${Prisma.join(egales(ou), ' AND ')}`,
  )
}

/** A transaction of this base, branched on its writing connection where there is one process. */
export function brancherTransaction({ ecritureDirecte }: Base, tx: Tx): void {
  const directe = ecritureDirecte()
  if (directe)
    brancher(tx, { lire: (requete) => directe.lire(requete), ecrire: (requete) => directe.ecrire(requete) })
}
