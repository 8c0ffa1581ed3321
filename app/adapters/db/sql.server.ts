import type { Base, Lecture, Tx } from './base.server'
import type { Direct } from './direct.server'
import type { Prisma } from './generated/sqlite/client'

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

/** A transaction of this base, branched on its writing connection where there is one process. */
export function brancherTransaction({ ecritureDirecte }: Base, tx: Tx): void {
  const directe = ecritureDirecte()
  if (directe)
    brancher(tx, { lire: (requete) => directe.lire(requete), ecrire: (requete) => directe.ecrire(requete) })
}
