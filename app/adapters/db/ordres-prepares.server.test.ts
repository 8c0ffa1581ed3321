import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { garderLesOrdres, ORDRES, type Ordre } from './ordres-prepares.server'

/** What Prisma's adapter does with a connection. */
type Adaptee = {
  prepare: (sql: string) => {
    bind: (args: readonly unknown[]) => {
      reader: boolean
      columns: () => readonly { name: string }[]
      raw: () => { all: () => unknown[] }
      run: () => { changes: number }
    }
  }
}

describe('a connection that keeps its statements', () => {
  let connexion: Database.Database
  let adaptee: Adaptee
  const prepare = vi.fn()

  beforeEach(() => {
    connexion = new Database(':memory:')
    connexion.exec('CREATE TABLE t (a, b)')
    const vrai = connexion.prepare.bind(connexion)
    prepare.mockReset().mockImplementation(vrai)
    connexion.prepare = prepare as unknown as Database.Database['prepare']
    garderLesOrdres(connexion)
    adaptee = connexion as unknown as Adaptee
  })
  afterEach(() => connexion.close())

  test('prepares a text once, and gives each run its own values', () => {
    for (const valeur of [1, 2, 3]) {
      expect(adaptee.prepare('INSERT INTO t VALUES (?, ?)').bind([valeur, 'x']).run().changes).toBe(1)
    }
    const lire = (valeur: number) => adaptee.prepare('SELECT a FROM t WHERE a = ?').bind([valeur])
    expect([lire(1).raw().all(), lire(3).raw().all(), lire(4).raw().all()]).toEqual([[[1]], [[3]], []])
    expect(lire(1).reader).toBe(true)
    expect(prepare).toHaveBeenCalledTimes(2)
  })

  test('follows a change of the schema', () => {
    const lire = () => adaptee.prepare('SELECT * FROM t').bind([])
    expect(lire().columns()).toHaveLength(2)
    adaptee.prepare('INSERT INTO t VALUES (1, 2)').bind([]).run()
    connexion.exec('ALTER TABLE t ADD COLUMN c DEFAULT 3')
    expect(lire().raw().all()).toEqual([[1, 2, 3]])
    expect(
      lire()
        .columns()
        .map(({ name }) => name),
    ).toEqual(['a', 'b', 'c'])
  })

  test('forgets the oldest over its limit', () => {
    for (let rang = 0; rang <= 400; rang += 1) adaptee.prepare(`SELECT ${rang}`).bind([]).raw().all()
    adaptee.prepare('SELECT 400').bind([]).raw().all()
    expect(prepare).toHaveBeenCalledTimes(401)
    adaptee.prepare('SELECT 0').bind([]).raw().all()
    expect(prepare).toHaveBeenCalledTimes(402)
  })

  test('an impossible statement is refused each time, and kept nowhere', () => {
    const lire = () => adaptee.prepare('SELECT x FROM absente').bind([]).raw().all()
    expect(lire).toThrow(/absente/)
    connexion.exec('CREATE TABLE absente (x)')
    expect(lire()).toEqual([])
  })

  test('says each statement with its values to who listens', () => {
    const dits: Ordre[] = []
    const noter = (ordre: unknown) => dits.push(ordre as Ordre)
    ORDRES.subscribe(noter)
    adaptee.prepare('SELECT ?').bind(['ici']).raw().all()
    ORDRES.unsubscribe(noter)
    adaptee.prepare('SELECT ?').bind(['après']).raw().all()
    expect(dits).toEqual([{ sql: 'SELECT ?', args: ['ici'] }])
  })
})
