import { type Base, base } from './base.server'

/** Results kept for one state of the database. */
const CONSERVES = 500
const SOUVENIRS = new WeakMap<Base, { version: number; readonly lus: Map<string, Promise<unknown>> }>()

/**
 * Reads once for each state of the database: what was read under this key is given again until anyone commits anything,
 * in this process or another. Never stale: SQLite itself tells the state (`Base.etat`). PostgreSQL tells
 * nothing as cheap: there, reads each time. The key must hold all that the answer depends on, the person included.
 */
export async function seSouvenir<T>(cle: string, lire: () => Promise<T>): Promise<T> {
  const ouverte = base()
  const version = ouverte.etat()
  if (version === null) return lire()
  let souvenir = SOUVENIRS.get(ouverte)
  if (souvenir?.version !== version || souvenir.lus.size >= CONSERVES) {
    souvenir = { version, lus: new Map() }
    SOUVENIRS.set(ouverte, souvenir)
  }
  const connu = souvenir.lus.get(cle) as Promise<T> | undefined
  if (connu) return connu
  const lu = lire()
  souvenir.lus.set(cle, lu)
  lu.catch(() => souvenir.lus.delete(cle))
  return lu
}
