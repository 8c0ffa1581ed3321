import Database from 'better-sqlite3'
import type { Prisma } from './generated/sqlite/client'
import { ORDRES } from './ordres-prepares'
import { PRAGMAS } from './pragmas'

/** Distinct texts kept: over it, the oldest is forgotten. */
const CONSERVES = 200

/** A connection that only reads, for the few queries that each page runs. Opened at the first one. */
export class LectureDirecte {
  readonly #chemin: string
  readonly #ordres = new Map<string, Database.Statement>()
  #base: Database.Database | null = null

  /** `file:` and the path of the database. */
  constructor(url: string) {
    this.#chemin = url.replace(/^file:/, '')
  }

  lire<T>({ sql, values }: Prisma.Sql): readonly T[] {
    if (ORDRES.hasSubscribers) ORDRES.publish({ sql, args: values })
    return this.#preparer(sql).all(...values) as readonly T[]
  }

  /** `PRAGMA data_version`: another number once another connection has committed. */
  etat(): number {
    return this.#ouvrir().pragma('data_version', { simple: true }) as number
  }

  fermer(): void {
    this.#base?.close()
  }

  #preparer(sql: string): Database.Statement {
    const connu = this.#ordres.get(sql)
    if (connu) return connu
    const [premier] = this.#ordres.keys()
    if (this.#ordres.size >= CONSERVES && premier !== undefined) this.#ordres.delete(premier)
    const ordre = this.#ouvrir().prepare(sql)
    this.#ordres.set(sql, ordre)
    return ordre
  }

  #ouvrir(): Database.Database {
    if (this.#base) return this.#base
    const base = new Database(this.#chemin, { fileMustExist: true })
    for (const pragma of [...PRAGMAS, 'PRAGMA query_only=ON']) base.exec(pragma)
    this.#base = base
    return base
  }
}
