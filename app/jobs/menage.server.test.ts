import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { transaction } from '~/adapters/db/transaction.server'
import { faireLeMenage } from './menage.server'

const T0 = new Date('2026-03-10T10:00:00Z')
const ilYA = (jours: number, ms = 0) => new Date(T0.getTime() - jours * 86_400_000 + ms)

describe.each(MOTEURS)('the daily cleaning (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
  })
  afterAll(() => base.fermer())

  test('removes what is over, keeps what is not, and failures', async () => {
    const job = (cle: string, etat: string, finiLe: Date | null) => ({
      id: cle,
      type: 'courriel',
      cle,
      charge: '{}',
      etat,
      dueLe: ilYA(40),
      creeLe: ilYA(40),
      finiLe,
    })
    const lien = (id: string, expireLe: Date) => ({
      id,
      jetonHash: id,
      courriel: 'a@example.org',
      creeLe: ilYA(3),
      expireLe,
    })
    await transaction(async (tx) => {
      await tx.personne.create({
        data: { id: 'p', courriel: 'a@example.org', prenom: 'A', nom: 'B', creeLe: T0 },
      })
      for (const [id, expireLe] of [
        ['finie', T0],
        ['vive', ilYA(0, 1)],
      ] as const)
        await tx.session.create({ data: { id, personneId: 'p', creeLe: ilYA(1), vueLe: T0, expireLe } })
      await tx.lienConnexion.createMany({ data: [lien('vieux', ilYA(1, -1)), lien('jeune', ilYA(1))] })
      await tx.tentative.createMany({
        data: [
          { id: 'vieille', cle: 'k', le: ilYA(2, -1) },
          { id: 'recente', cle: 'k', le: ilYA(2) },
        ],
      })
      await tx.job.createMany({
        data: [
          job('fait-vieux', 'fait', ilYA(30, -1)),
          job('fait-recent', 'fait', ilYA(30)),
          job('echec', 'echec', ilYA(35)),
          job('a-faire', 'a_faire', null),
        ],
      })
    })
    await faireLeMenage({}, T0)
    const ids = (lignes: { id: string }[]) => lignes.map(({ id }) => id).sort()
    expect(ids(await base.lecture.session.findMany())).toEqual(['vive'])
    expect(ids(await base.lecture.lienConnexion.findMany())).toEqual(['jeune'])
    expect(ids(await base.lecture.tentative.findMany())).toEqual(['recente'])
    expect(ids(await base.lecture.job.findMany({ where: { type: 'courriel' } }))).toEqual([
      'a-faire',
      'echec',
      'fait-recent',
    ])
  })

  test('plans the cleaning of the next night, once', async () => {
    await faireLeMenage({}, T0)
    await faireLeMenage({}, T0)
    const [suivant, ...autres] = await base.lecture.job.findMany({ where: { type: 'menage' } })
    expect(suivant).toMatchObject({ cle: 'menage:2026-03-11', dueLe: new Date('2026-03-11T02:00:00Z') })
    expect(autres).toEqual([])
  })
})
