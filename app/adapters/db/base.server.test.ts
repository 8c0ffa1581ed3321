import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { motif } from '~/domain/commun/motif'
import { ok, refus } from '~/domain/commun/result'
import { ecrireDifference } from '~/server/moteur-de-schema.mjs'
import { type Base, ouvrirBase } from './base.server'
import { MOTEURS, ouvrirBaseDeTest } from './base-de-test'
import { nouvelId } from './id.server'
import { compterMigrationsEnAttente, migrer } from './migrer.server'
import { transaction } from './transaction.server'

describe.each(MOTEURS)('the database (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    const recueil = { departement: '04', exercice: 2026, version: 1, statut: 'observe', creeLe: new Date(0) }
    await base.ecriture.recueilRegles.create({ data: { id: 'recueil', ...recueil } })
  })
  afterAll(() => base.fermer())

  const regle = (plafondDepense: bigint) => ({
    id: nouvelId(),
    recueilId: 'recueil',
    departement: '04',
    exercice: 2026,
    categorie: nouvelId(),
    libelle: 'Espaces numériques',
    plafondDepense,
  })

  test('keeps an amount over 21 474 836.47 € and sums over it', async () => {
    const montant = 2_147_483_648n // one cent over int4
    await transaction((tx) => tx.regleLocale.createMany({ data: [regle(montant), regle(99_999_999_999n)] }))
    const lignes = await base.lecture.regleLocale.findMany({ orderBy: { plafondDepense: 'asc' } })
    expect(lignes.map((ligne) => ligne.plafondDepense)).toEqual([montant, 99_999_999_999n])
    const { _sum } = await base.lecture.regleLocale.aggregate({ _sum: { plafondDepense: true } })
    expect(_sum.plafondDepense).toBe(102_147_483_647n)
  })

  test('rolls back what was written before a refusal', async () => {
    const resultat = await transaction(async (tx) => {
      await tx.dispositif.create({ data: { code: 'ANNULE', libelle: 'x' } })
      return refus(motif('essai', 'Non.'))
    })
    expect(resultat.ok).toBe(false)
    expect(await base.lecture.dispositif.findUnique({ where: { code: 'ANNULE' } })).toBeNull()
  })

  test('rolls back on an exception, and commits a success', async () => {
    await expect(
      transaction(async (tx) => {
        await tx.dispositif.create({ data: { code: 'CASSE', libelle: 'x' } })
        throw new Error('panne')
      }),
    ).rejects.toThrow('panne')
    await transaction(async (tx) => ok(await tx.dispositif.create({ data: { code: 'FAIT', libelle: 'x' } })))
    const codes = (await base.lecture.dispositif.findMany()).map(({ code }) => code)
    expect(codes).toEqual(['FAIT'])
  })

  test('a second migration applies nothing, and none is waiting', async () => {
    expect(await migrer(base)).toBe(0)
    expect(await compterMigrationsEnAttente(base)).toBe(0)
  })
})

describe('SQLite', () => {
  test('is durable: WAL, synchronous FULL, foreign keys, no trusted schema, on both connections', async () => {
    const base = await ouvrirBaseDeTest('sqlite')
    for (const client of [base.ecriture, base.lecture]) {
      const lire = async (nom: string) =>
        Object.values((await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${nom}`))[0] ?? {})[0]
      expect(await lire('journal_mode')).toBe('wal')
      expect(Number(await lire('synchronous'))).toBe(2)
      expect(Number(await lire('foreign_keys'))).toBe(1)
      expect(Number(await lire('trusted_schema'))).toBe(0)
    }
    await expect(base.lecture.dispositif.create({ data: { code: 'X', libelle: 'x' } })).rejects.toThrow()
    await base.fermer()
  })

  test('the migrations lead to the schema: nothing is left to write', async () => {
    const memoire = readFileSync('prisma/migrations/schema-de-la-derniere.prisma', 'utf8')
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const reste = await ecrireDifference(new PrismaBetterSqlite3({ url: ':memory:' }), memoire, schema)
    expect(reste.replace(/--.*$/gm, '').trim()).toBe('')
  })

  test('the rules of a base of before the rule book are in a version of it', () => {
    const base = new Database(':memory:')
    const [initiale = '', index = '', recueil = ''] = readdirSync('prisma/migrations/sqlite')
      .sort()
      .map((nom) => `prisma/migrations/sqlite/${nom}/migration.sql`)
      .filter((chemin) => existsSync(chemin))
      .map((chemin) => readFileSync(chemin, 'utf8'))
    base.exec(initiale + index)
    const inserer =
      base.prepare(`INSERT INTO "RegleLocale" ("id", "departement", "exercice", "categorie", "libelle", "tauxMax")
      VALUES (?, ?, 2026, 'a', 'A', 8000)`)
    for (const departement of ['04', '38']) inserer.run(departement, departement)
    base.exec(recueil)
    expect(
      base
        .prepare(`SELECT g."departement", g."tauxMax", r."version", r."statut" FROM "RegleLocale" g
          JOIN "RecueilRegles" r ON r."id" = g."recueilId" ORDER BY 1`)
        .all(),
    ).toEqual([
      { departement: '04', tauxMax: 8000, version: 1, statut: 'observe' },
      { departement: '38', tauxMax: 8000, version: 1, statut: 'observe' },
    ])
    base.close()
  })

  test('an unreachable file is an error, not an empty database', async () => {
    const base = ouvrirBase('file:/nulle-part/absent.db')
    await expect(base.lecture.dispositif.count()).rejects.toThrow()
  })
})
