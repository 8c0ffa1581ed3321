import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { transaction } from '~/adapters/db/transaction.server'
import { DELAIS, DUREE_DU_BAIL, EchecDefinitif, echouerJob, reclamerJob, terminerJob } from './file.server'
import { addJob } from './jobs.server'
import { reveillerOuvrier } from './reveil.server'
import { BATTEMENT_OUVRIER, demarrerOuvrier, type Handler } from './worker.server'

const T0 = new Date('2026-03-10T10:00:00Z')
const apres = (ms: number) => new Date(T0.getTime() + ms)
const ecrireJob = (cle: string, le = T0) =>
  transaction((tx) => addJob(tx, { type: 'courriel', cle, charge: { cle } }, le))

describe.each(MOTEURS)('the queue of jobs (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
  })
  afterAll(() => base.fermer())

  const job = (cle: string) => base.lecture.job.findUniqueOrThrow({ where: { cle } })
  const attendre = async (condition: () => Promise<boolean>) => {
    const limite = Date.now() + 15_000
    while (!(await condition())) {
      if (Date.now() > limite) throw new Error('trop long')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  test('a key is written once, a job not due is not claimed', async () => {
    await ecrireJob('unique', apres(1))
    await ecrireJob('unique', apres(1))
    expect(await base.lecture.job.count({ where: { cle: 'unique' } })).toBe(1)
    expect(await reclamerJob(T0, 'a')).toBeNull()
    const pris = await reclamerJob(apres(1), 'a')
    expect(pris?.charge).toEqual({ cle: 'unique' })
    expect(await terminerJob(pris!, apres(2))).toBe(true)
    expect((await job('unique')).etat).toBe('fait')
  })

  test('waits 1, 5, 30 minutes, 2 and 12 hours, then fails for an operator to see', async () => {
    await ecrireJob('echoue')
    let maintenant = T0
    for (const delai of DELAIS) {
      const pris = await reclamerJob(maintenant, 'a')
      await echouerJob(pris!, new Error('panne'), maintenant)
      expect((await job('echoue')).etat).toBe('a_faire')
      expect(await reclamerJob(new Date(maintenant.getTime() + delai - 1), 'a')).toBeNull()
      maintenant = new Date(maintenant.getTime() + delai)
    }
    await echouerJob((await reclamerJob(maintenant, 'a'))!, new Error('panne'), maintenant)
    expect(await job('echoue')).toMatchObject({ etat: 'echec', erreur: 'panne', tentatives: 6 })
  })

  test('a failure that is final is not tried again', async () => {
    await ecrireJob('definitif')
    await echouerJob((await reclamerJob(T0, 'a'))!, new EchecDefinitif('inutile'), T0)
    expect((await job('definitif')).etat).toBe('echec')
  })

  test('a lease that is over is retaken, and the first worker can no longer write', async () => {
    await ecrireJob('bail')
    const premier = (await reclamerJob(T0, 'a'))!
    expect(await reclamerJob(apres(DUREE_DU_BAIL), 'b')).toBeNull()
    const second = (await reclamerJob(apres(DUREE_DU_BAIL + 1), 'b'))!
    expect(second.id).toBe(premier.id)
    expect(await terminerJob(premier, apres(DUREE_DU_BAIL + 2))).toBe(false)
    expect(await echouerJob(premier, new Error('x'), apres(DUREE_DU_BAIL + 2))).toBe(false)
    expect(await terminerJob(second, apres(DUREE_DU_BAIL + 3))).toBe(true)
  })

  test('a job that kills its worker each time ends as a failure', async () => {
    await ecrireJob('mortel')
    for (let essai = 0; essai <= DELAIS.length; essai++)
      expect(await reclamerJob(apres(essai * (DUREE_DU_BAIL + 1)), `p${essai}`)).not.toBeNull()
    expect(await reclamerJob(apres(10 * DUREE_DU_BAIL), 'z')).toBeNull()
    expect((await job('mortel')).etat).toBe('echec')
  })

  test('two workers, 200 jobs: none lost, none run twice', async () => {
    await transaction(async (tx) => {
      for (let n = 0; n < 200; n++) await addJob(tx, { type: 'courriel', cle: `lot:${n}`, charge: { n } }, T0)
    })
    const faits: unknown[] = []
    const handlers: Record<string, Handler> = {
      courriel: async ({ n }) => {
        faits.push(n)
        await new Promise((resolve) => setTimeout(resolve, 1))
      },
    }
    const ouvriers = [demarrerOuvrier({ handlers }), demarrerOuvrier({ handlers })]
    await attendre(
      async () =>
        (await base.lecture.job.count({ where: { cle: { startsWith: 'lot:' }, etat: 'fait' } })) === 200,
    )
    await Promise.all(ouvriers.map((ouvrier) => ouvrier.arreter()))
    expect(faits).toHaveLength(200)
    expect(new Set(faits).size).toBe(200)
    expect(await base.lecture.battement.findUnique({ where: { nom: BATTEMENT_OUVRIER } })).not.toBeNull()
  })

  test('goes on after a handler that breaks and a type without handler, and wakes at once', async () => {
    const erreurs: unknown[] = []
    const ouvrier = demarrerOuvrier({
      intervalle: 60_000,
      journal: (erreur) => erreurs.push(erreur),
      handlers: {
        courriel: async ({ cle }) => {
          if (cle === 'casse') throw new Error('panne')
        },
      },
    })
    await ecrireJob('casse')
    await transaction((tx) => addJob(tx, { type: 'lettre', cle: 'inconnu', charge: {} }, T0))
    await ecrireJob('sain')
    reveillerOuvrier()
    await attendre(async () => (await job('sain')).etat === 'fait')
    await ouvrier.arreter()
    expect(await job('casse')).toMatchObject({ etat: 'a_faire', erreur: 'panne', tentatives: 1 })
    expect((await job('inconnu')).etat).toBe('echec')
    expect(erreurs).toHaveLength(2)
  })
})
