import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Base, ouvrirBase, utiliserBase } from './base.server'
import { MOTEURS, ouvrirBaseDeTest } from './base-de-test'
import { creerCommune } from './constructeurs/dossiers'
import { seSouvenir } from './souvenir.server'
import { transaction } from './transaction.server'

describe.each(MOTEURS)('what is remembered of the database (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
  })
  afterAll(() => base.fermer())

  const renommer = (autre: Base, nom: string) =>
    autre.ecriture.commune.updateMany({ where: {}, data: { nom } })
  const lire = () =>
    seSouvenir('noms', async () => (await base.lecture.commune.findMany({ select: { nom: true } }))[0]?.nom)

  test('is never stale, whoever wrote', async () => {
    utiliserBase(base)
    await renommer(base, 'Un')
    expect([await lire(), await lire()]).toEqual(['Un', 'Un'])
    await transaction(async (tx) => {
      await tx.commune.updateMany({ where: {}, data: { nom: 'Deux' } })
      return { ok: true }
    })
    expect(await lire()).toBe('Deux')
    const ailleurs = ouvrirBase(base.url)
    await renommer(ailleurs, 'Trois')
    await ailleurs.fermer()
    expect(await lire()).toBe('Trois')
  })

  test.runIf(moteur === 'sqlite')('reads once while nobody writes, but for another key', async () => {
    utiliserBase(base)
    let lectures = 0
    const compter = (cle: string) =>
      seSouvenir(cle, async () => {
        lectures += 1
        return lectures
      })
    expect([await compter('a'), await compter('a'), await compter('b'), await compter('a')]).toEqual([
      1, 1, 2, 1,
    ])
    await renommer(base, 'Quatre')
    expect(await compter('a')).toBe(3)
  })

  test('a failure is not remembered', async () => {
    utiliserBase(base)
    const echouer = () => seSouvenir('échec', () => Promise.reject(new Error('non')))
    await expect(echouer()).rejects.toThrow('non')
    await expect(seSouvenir('échec', () => Promise.resolve('oui'))).resolves.toBe('oui')
  })
})
