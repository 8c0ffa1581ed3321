import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { creerActeur, creerReferences } from '~/adapters/db/constructeurs/dossiers'
import { creerAnnexe } from '~/usecases/creer-annexe.server'
import { modifierAnnexe } from '~/usecases/modifier-annexe.server'
import { publierAnnexe } from '~/usecases/publier-annexe.server'
import { annexeDuJour, pageAnnexe, pdfAnnexe } from './annexe-pages.server'
import { listVersions, versionDuMinistere } from './annexes-ministere.server'

const LE = new Date('2026-11-22T10:00:00Z')
const DEMAIN = new Date('2026-11-22T23:00:00Z')

describe.each(MOTEURS)('the pages of the annexe (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerReferences(base)
  })
  afterAll(() => base.fermer())

  test('a draft is the ministry’s alone; published, it is read before its day, and applies on it', async () => {
    const ministere = await creerActeur(base, {
      agents: [{ role: 'ministere', niveau: 'national', code: null }],
    })
    await creerAnnexe(ministere, { version: '2026-12' }, LE)
    await modifierAnnexe(ministere, { version: '2026-12', revision: 1 }, { type: 'retirer', code: 'AT-20' })
    await expect(pageAnnexe('2026-12', LE)).rejects.toMatchObject({ status: 404 })
    await expect(pdfAnnexe('2026-12', LE)).rejects.toMatchObject({ status: 404 })
    expect(await listVersions(LE)).toMatchObject({ brouillon: '2026-12', proposee: '2026-12-2' })
    expect(await versionDuMinistere('2026-12', LE)).toMatchObject({
      statut: 'brouillon',
      motifs: [],
      auPlusTot: '2026-11-23',
      reference: { version: '2017-01' },
      differences: [{ code: 'AT-20', genre: 'retiree' }],
    })
    await expect(versionDuMinistere('2031-01', LE)).rejects.toMatchObject({ status: 404 })

    const demande = { decision: 'Arrêté', enVigueurDu: '2026-11-23', avertissement: '', confirmee: true }
    expect(await publierAnnexe(ministere, { version: '2026-12', revision: 2 }, demande, LE)).toMatchObject({
      ok: true,
    })
    const avant = await pageAnnexe(null, LE)
    expect(avant.publiee).toMatchObject({ version: '2017-01', au: '2026-11-22' })
    expect(
      avant.historique.map(({ version, precedente, differences }) => [
        version,
        precedente,
        differences.length,
      ]),
    ).toEqual([
      ['2026-12', '2017-01', 1],
      ['2017-01', null, 0],
    ])
    expect((await pageAnnexe('2026-12', LE)).enVigueur).toEqual({ version: '2017-01', isCelleCi: false })
    expect([(await annexeDuJour(LE))?.version, (await annexeDuJour(DEMAIN))?.version]).toEqual([
      '2017-01',
      '2026-12',
    ])
    expect((await pdfAnnexe(null, DEMAIN)).nom).toBe('annexe-technique-2026-12.pdf')
    expect(await versionDuMinistere('2017-01', DEMAIN)).toMatchObject({
      statut: 'publiee',
      reference: null,
      essais: [],
    })
    await expect(pageAnnexe('1999-01', LE)).rejects.toMatchObject({ status: 404 })
  })
})
