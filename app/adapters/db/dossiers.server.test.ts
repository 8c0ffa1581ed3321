import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from './base.server'
import { MOTEURS, ouvrirBaseDeTest } from './base-de-test'
import { creerCommune, creerDossier, creerOrganisation } from './constructeurs/dossiers'
import { saveDossier } from './dossiers.server'
import { transaction } from './transaction.server'

const LE = new Date('2026-03-10T10:42:00Z')

describe.each(MOTEURS)('writing a dossier (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
  })
  afterAll(() => base.fermer())

  const creer = async (historique: boolean) => {
    const { id: organisationId } = await creerOrganisation(base)
    const { dossierId: id } = await creerDossier(base, { organisationId, statut: 'depose' })
    const { version } = await base.ecriture.dossier.update({ where: { id }, data: { historique } })
    return { id, version }
  }
  const ecrire = (lu: { id: string; version: number }) =>
    transaction((tx) => saveDossier(tx, lu, { titre: 'Autre' }, LE))

  test('gives the next version, once', async () => {
    const lu = await creer(false)
    expect(await ecrire(lu)).toEqual({ ok: true, value: lu.version + 1 })
    expect(await ecrire(lu)).toMatchObject({ ok: false, motifs: [{ code: 'dossier.perime' }] })
  })

  test('a grant of 2018 taken over as history is written no more', async () => {
    const lu = await creer(true)
    expect(await ecrire(lu)).toMatchObject({ ok: false, motifs: [{ code: 'dossier.historique' }] })
    expect((await base.lecture.dossier.findUnique({ where: { id: lu.id } }))?.titre).not.toBe('Autre')
  })
})
