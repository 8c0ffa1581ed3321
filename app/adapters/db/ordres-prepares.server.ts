import { channel } from 'node:diagnostics_channel'
import type Database from 'better-sqlite3'

/** One statement as the database runs it. */
export type Ordre = { readonly sql: string; readonly args: readonly unknown[] }

/** A statement with its values, as Prisma's adapter and our own SQL use it. */
export type Prepare = {
  readonly reader: boolean
  readonly columns: () => readonly Database.ColumnDefinition[]
  readonly bind: (args: readonly unknown[]) => Prepare
  readonly raw: () => { readonly all: () => unknown[] }
  readonly run: () => Database.RunResult
}

/** Each statement of every SQLite connection of this process, for who listens: the bench. */
export const ORDRES = channel('maillage:sqlite')

/** Distinct texts kept by a connection: an `IN` has one for each length. Over it, the oldest is forgotten. */
const CONSERVES = 400

/**
 * Prisma's adapter prepares each statement anew: half of the time of a short one. This connection keeps what it
 * prepared. What the adapter calls is `prepare(sql).bind(args)`, then `reader`, `columns`, `raw().all()` or `run()`, in
 * one go: a statement is never in use twice at once. The columns of a statement are asked once: Prisma names them all,
 * and the schema changes before the portal serves.
 */
export function garderLesOrdres(connexion: Database.Database): void {
  const preparer = connexion.prepare.bind(connexion) as (sql: string) => Database.Statement
  const connus = new Map<string, Database.Statement>()
  const colonnes = new WeakMap<Database.Statement, Database.ColumnDefinition[]>()
  const trouver = (sql: string) => {
    const connu = connus.get(sql)
    if (connu) return connu
    const [premier] = connus.keys()
    if (connus.size >= CONSERVES && premier !== undefined) connus.delete(premier)
    const ordre = preparer(sql)
    connus.set(sql, ordre)
    return ordre
  }
  const lier = (sql: string, args: readonly unknown[]): Prepare => {
    const ordre = trouver(sql)
    const dire = () => ORDRES.hasSubscribers && ORDRES.publish({ sql, args } satisfies Ordre)
    const lireColonnes = () => {
      const connues = colonnes.get(ordre) ?? ordre.columns()
      colonnes.set(ordre, connues)
      return connues
    }
    return {
      reader: ordre.reader,
      columns: lireColonnes,
      bind: (autres: readonly unknown[]) => lier(sql, autres),
      raw: () => ({
        all: () => {
          dire()
          return ordre.raw().all(...args)
        },
      }),
      run: () => {
        dire()
        return ordre.run(...args)
      },
    }
  }
  const executer = connexion.exec.bind(connexion)
  Object.assign(connexion, {
    prepare: (sql: string) => lier(sql, []),
    // A script may change the schema, hence the columns: nothing prepared before it is used after.
    exec: (script: string) => {
      connus.clear()
      return executer(script)
    },
  })
}
