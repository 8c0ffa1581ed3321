import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { trouverAlteration } from '~/adapters/db/evenements.server'
import { chargerTerritoire } from '~/adapters/territoire/charger.server'
import { STATUTS_DETR } from '~/domain/detr/cycle'
import { STATUTS_DOSSIER } from '~/domain/dossier/cycle'
import { chargerReferences } from '../references'
import { semer } from './semer'

const LE = new Date('2026-11-22T10:12:00Z')

describe('the demonstration', () => {
  let base: Base
  beforeAll(async () => {
    process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'maillage-semis-'))
    base = await ouvrirBaseDeTest('sqlite')
    await chargerTerritoire(base, LE)
    await chargerReferences(LE)
    await semer(LE)
  }, 120_000)
  afterAll(() => base.fermer())

  test('holds dossiers in every status that a screen can reach', async () => {
    const dossiers = new Set(
      (await base.lecture.dossier.findMany({ select: { statut: true } })).map(({ statut }) => statut),
    )
    expect([...dossiers].sort()).toEqual([...STATUTS_DOSSIER].sort())
    const demandes = new Set(
      (await base.lecture.demandeDetr.findMany({ select: { statut: true } })).map(({ statut }) => statut),
    )
    const sansEcran = ['caduc', 'reversement']
    expect(STATUTS_DETR.filter((statut) => !demandes.has(statut) && !sansEcran.includes(statut))).toEqual([])
  })

  test('painted every letter, left no job undone, and dated nothing after its own day', async () => {
    const enAttente = await base.lecture.document.count({
      where: { statut: { in: ['signe', 'notifie'] }, sha256: null },
    })
    expect(enAttente).toBe(0)
    const rates = await base.lecture.job.findMany({ where: { etat: { in: ['echec', 'en_cours'] } } })
    expect(rates.map(({ type, erreur }) => `${type} : ${erreur}`)).toEqual([])
    expect(await base.lecture.evenement.count({ where: { le: { gt: LE } } })).toBe(0)
  })

  test('keeps an unbroken journal', async () => {
    const dossiers = await base.lecture.dossier.findMany({
      select: { evenements: { orderBy: { rang: 'asc' } } },
    })
    expect(dossiers.length).toBeGreaterThan(45)
    expect(dossiers.filter(({ evenements }) => trouverAlteration(evenements) !== null)).toEqual([])
  })

  test('leaves Revest-Saint-Martin to the story, and shows over 80 % as history only', async () => {
    const revest = await base.lecture.organisation.findFirstOrThrow({
      where: { nom: 'Revest-Saint-Martin' },
      include: { dossiers: true },
    })
    expect(revest.dossiers).toEqual([])
    const historiques = await base.lecture.dossier.findMany({
      where: { historique: true },
      include: { demandes: true },
    })
    expect(historiques.map(({ demandes }) => demandes[0]?.tauxRetenu).sort()).toEqual([8001, 8002, 8003])
    const depassent = await base.lecture.demandeDetr.findMany({
      where: { tauxRetenu: { gt: 8000 } },
      include: { dossier: true },
    })
    expect(depassent.every(({ dossier }) => dossier.historique)).toBe(true)
  })

  test('uses reserved addresses only', async () => {
    const courriels = await base.lecture.courriel.findMany({ select: { a: true } })
    expect(courriels.length).toBeGreaterThan(50)
    expect(courriels.filter(({ a }) => !a.endsWith('.example.org'))).toEqual([])
  })
})
