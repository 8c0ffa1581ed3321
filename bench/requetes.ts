import Database from 'better-sqlite3'
import { ORDRES, type Ordre } from '~/adapters/db/ordres-prepares.server'

/** What every connection of this process runs while `agir` does. */
export async function enregistrer(agir: () => Promise<unknown>): Promise<readonly Ordre[]> {
  const ordres: Ordre[] = []
  const noter = (ordre: unknown) => ordres.push(ordre as Ordre)
  ORDRES.subscribe(noter)
  try {
    await agir()
  } finally {
    ORDRES.unsubscribe(noter)
  }
  return ordres
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

  executer(requetes: readonly Ordre[]): void {
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
