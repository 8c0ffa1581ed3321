import Database from 'better-sqlite3'

/** One statement as the database received it. */
export type Requete = { readonly sql: string; readonly args: readonly unknown[] }

/**
 * What every connection of this process prepares while `agir` runs. The driver prepares each query when it runs it:
 * prepared means executed, once.
 */
export async function enregistrer(agir: () => Promise<unknown>): Promise<readonly Requete[]> {
  const requetes: { sql: string; args: readonly unknown[] }[] = []
  const prototype = Database.prototype as { prepare: (sql: string) => Database.Statement }
  const { prepare } = prototype
  prototype.prepare = function preparer(this: Database.Database, sql) {
    const ordre = prepare.call(this, sql)
    const requete: { sql: string; args: readonly unknown[] } = { sql, args: [] }
    requetes.push(requete)
    const lier = ordre.bind
    ordre.bind = (...args: unknown[]) => {
      requete.args = Array.isArray(args[0]) ? args[0] : args
      return lier.apply(ordre, args)
    }
    return ordre
  }
  try {
    await agir()
  } finally {
    prototype.prepare = prepare
  }
  return requetes
}

/** Runs these statements with better-sqlite3 alone, each text prepared once. */
export class AMain {
  readonly #base: Database.Database
  readonly #ordres = new Map<string, Database.Statement>()

  constructor(fichier: string) {
    this.#base = new Database(fichier)
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'trusted_schema=OFF'])
      this.#base.pragma(pragma)
  }

  executer(requetes: readonly Requete[]): void {
    for (const { sql, args } of requetes) {
      const ordre = this.#preparer(sql)
      if (ordre.reader) ordre.all(...args)
      else ordre.run(...args)
    }
  }

  fermer(): void {
    this.#base.close()
  }

  #preparer(sql: string): Database.Statement {
    const connu = this.#ordres.get(sql)
    if (connu) return connu
    const ordre = this.#base.prepare(sql)
    if (ordre.reader) ordre.raw()
    this.#ordres.set(sql, ordre)
    return ordre
  }
}
