import Database from 'better-sqlite3'
import type { Prisma } from './generated/sqlite/client'
import { garderLesOrdres, type Prepare } from './ordres-prepares.server'
import { PRAGMAS } from './pragmas.server'

/** A whole number, which Prisma's connection gives as a bigint; any other value is left as it is. */
function lireNombre(valeur: unknown): unknown {
  return typeof valeur === 'bigint' ? Number(valeur) : valeur
}

/** What the declared type of a column becomes, as Prisma reads it. */
const LECTURES: Readonly<Record<string, (valeur: unknown) => unknown>> = {
  BOOLEAN: (valeur) => valeur === 1 || valeur === 1n || valeur === true,
  DATETIME: (valeur) => new Date(typeof valeur === 'bigint' ? Number(valeur) : (valeur as string | number)),
  BIGINT: (valeur) => BigInt(valeur as number | bigint),
}

/** As Prisma's adapter writes them: an instant with its offset, a boolean as 0 or 1. */
function lierValeur(valeur: unknown): unknown {
  if (valeur instanceof Date) return valeur.toISOString().replace('Z', '+00:00')
  return typeof valeur === 'boolean' ? Number(valeur) : valeur
}

/**
 * Written SQL on one connection to SQLite, without Prisma's engine: a tenth of the time of a short statement. Gives and
 * takes the values that Prisma would: `Date`, `boolean`, `bigint` for the columns declared so.
 */
export class Direct {
  readonly #preparer: (sql: string) => Prepare

  /** A connection whose statements are kept (`garderLesOrdres`). */
  constructor(connexion: Database.Database) {
    this.#preparer = connexion.prepare.bind(connexion) as unknown as (sql: string) => Prepare
  }

  lire<T>({ sql, values }: Prisma.Sql): readonly T[] {
    const ordre = this.#preparer(sql).bind(values.map(lierValeur))
    const colonnes = ordre.columns()
    const lire = colonnes.map(({ type }) => LECTURES[type ?? ''] ?? lireNombre)
    return ordre
      .raw()
      .all()
      .map((rangee) =>
        Object.fromEntries(
          colonnes.map(({ name }, rang) => {
            const valeur = (rangee as readonly unknown[])[rang]
            return [name, valeur === null ? null : lire[rang]!(valeur)]
          }),
        ),
      ) as T[]
  }

  /** How many rows were written. */
  ecrire({ sql, values }: Prisma.Sql): number {
    return this.#preparer(sql).bind(values.map(lierValeur)).run().changes
  }
}

/** A connection that only reads, opened at the first question. */
export class LectureDirecte {
  readonly #chemin: string
  #ouverte: { readonly base: Database.Database; readonly direct: Direct } | null = null

  /** `file:` and the path of the database. */
  constructor(url: string) {
    this.#chemin = url.replace(/^file:/, '')
  }

  lire<T>(requete: Prisma.Sql): readonly T[] {
    return this.#ouvrir().direct.lire(requete)
  }

  /** `PRAGMA data_version`: another number once another connection has committed. */
  etat(): number {
    return this.#ouvrir().base.pragma('data_version', { simple: true }) as number
  }

  fermer(): void {
    this.#ouverte?.base.close()
    this.#ouverte = null
  }

  #ouvrir() {
    if (this.#ouverte) return this.#ouverte
    const base = new Database(this.#chemin, { fileMustExist: true })
    for (const pragma of [...PRAGMAS, 'PRAGMA query_only=ON']) base.exec(pragma)
    garderLesOrdres(base)
    this.#ouverte = { base, direct: new Direct(base) }
    return this.#ouverte
  }
}
