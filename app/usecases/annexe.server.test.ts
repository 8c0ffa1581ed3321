import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findAnnexe, listAnnexesPubliees } from '~/adapters/db/annexes.server'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
  creerReferences,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { lireAnnexe, lireAnnexeEnVigueur, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import type { Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { Modification } from '~/domain/equipement/annexe-edition'
import type { AnnexeTechnique, Exigence } from '~/domain/equipement/annexe-technique'
import { annoncerVersion } from '~/queries/annonce-annexe.server'
import { etapeEquipement } from '~/queries/etape-dossier.server'
import { signatureDuDossier } from '~/queries/signature.server'
import { creerAnnexe } from './creer-annexe.server'
import { modifierAnnexe } from './modifier-annexe.server'
import { publierAnnexe } from './publier-annexe.server'
import { signerEtDeposer } from './signer-et-deposer.server'
import { supprimerAnnexe } from './supprimer-annexe.server'

/** 22 November in Paris; the next version applies from the 23rd. */
const LE = new Date('2026-11-22T10:00:00Z')
const DEMAIN = new Date('2026-11-22T23:00:00Z')
const codes = (resultat: Result<unknown>) => (resultat.ok ? [] : resultat.motifs.map(({ code }) => code))
const DEMANDE = {
  decision: 'Arrêté du 20 novembre 2026',
  enVigueurDu: '2026-11-23',
  avertissement: '',
  confirmee: true,
}

describe.each(MOTEURS)('the versions of the annexe (%s)', (moteur) => {
  let base: Base
  let ministere: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerReferences(base)
    await creerService(base)
    await creerCommune(base)
    ministere = await creerActeur(base, { agents: [{ role: 'ministere', niveau: 'national', code: null }] })
  })
  afterAll(() => base.fermer())
  beforeEach(async () => {
    await base.ecriture.annexeVersion.deleteMany({ where: { version: { not: '2017-01' } } })
    await base.ecriture.annexeVersion.updateMany({ data: { enVigueurAu: null } })
  })

  const revision = async (version: string) => (await findAnnexe(base.lecture, version))?.revision ?? 0
  const exigenceDe = ({ exigences }: AnnexeTechnique, code: string) =>
    exigences.find((exigence) => exigence.code === code) as Exigence
  async function changer(version: string, modification: Modification) {
    return modifierAnnexe(ministere, { version, revision: await revision(version) }, modification)
  }
  /** 24 hours of help become indispensable. */
  async function preparer(version = '2026-12') {
    expect(codes(await creerAnnexe(ministere, { version }, LE))).toEqual([])
    const { annexe } = (await findAnnexe(base.lecture, version))!
    const exigence: Exigence = {
      ...exigenceDe(annexe, 'AT-12'),
      niveau: 'bloquante',
      provenance: 'officielle',
      controle: { type: 'mesure', champ: 'heures_accompagnement_semaine', min: 100 },
    }
    expect(
      codes(await changer(version, { type: 'remplacer', code: 'AT-12', exigence, question: null })),
    ).toEqual([])
    return version
  }
  const publier = async (version: string, demande = {}) =>
    publierAnnexe(ministere, { version, revision: await revision(version) }, { ...DEMANDE, ...demande }, LE)

  test('a draft starts from the version in force; nobody else sees it; one at a time', async () => {
    const version = await preparer()
    expect(await findAnnexe(base.lecture, version)).toMatchObject({
      statut: 'brouillon',
      issueDe: '2017-01',
      revision: 2,
    })
    await expect(lireAnnexe(base.lecture, version)).rejects.toThrow()
    expect((await lireAnnexeEnVigueur(base.lecture, '2030-01-01')).version).toBe('2017-01')
    expect(await listAnnexesPubliees(base.lecture)).toHaveLength(1)
    expect(codes(await creerAnnexe(ministere, { version: '2027-02' }, LE))).toEqual(['annexe.brouillon'])
  })

  test('published: the one before ends the day before, nothing changes it any more', async () => {
    const version = await preparer()
    expect(codes(await publier(version))).toEqual([])
    const [nouvelle, ancienne] = await listAnnexesPubliees(base.lecture)
    expect(nouvelle).toMatchObject({
      version,
      du: '2026-11-23',
      au: null,
      decision: DEMANDE.decision,
      publieeParId: ministere.id,
    })
    expect(ancienne).toMatchObject({ version: '2017-01', au: '2026-11-22' })
    expect((await lireAnnexeEnVigueur(base.lecture, '2026-11-22')).version).toBe('2017-01')
    expect((await lireAnnexeEnVigueur(base.lecture, '2026-11-23')).version).toBe(version)
    const { contenu } = await base.lecture.annexeVersion.findUniqueOrThrow({ where: { version } })
    expect(codes(await changer(version, { type: 'retirer', code: 'AT-01' }))).toEqual(['annexe.publiee'])
    expect(codes(await publier(version))).toEqual(['annexe.publiee'])
    expect(codes(await supprimerAnnexe(ministere, { version, revision: await revision(version) }))).toEqual([
      'annexe.publiee',
    ])
    expect((await base.lecture.annexeVersion.findUniqueOrThrow({ where: { version } })).contenu).toBe(contenu)
  })

  test.each<[string, object, string[]]>([
    ['today', { enVigueurDu: '2026-11-22' }, ['annexe.jour']],
    ['before the version in force', { enVigueurDu: '2016-12-31' }, ['annexe.jour', 'annexe.ordre']],
    ['without its text', { decision: '' }, ['annexe.decision']],
    ['without a confirmation', { confirmee: false }, ['annexe.confirmation']],
  ])('not published %s: nothing is written', async (_, demande, attendus) => {
    const version = await preparer()
    expect(codes(await publier(version, demande))).toEqual(attendus)
    expect(await findAnnexe(base.lecture, version)).toMatchObject({ statut: 'brouillon' })
    expect(await findAnnexe(base.lecture, '2017-01')).toMatchObject({ au: null })
  })

  test('two tabs: the second one changes, publishes and deletes nothing', async () => {
    const version = await preparer()
    const vue = { version, revision: 1 }
    expect(codes(await modifierAnnexe(ministere, vue, { type: 'retirer', code: 'AT-01' }))).toEqual([
      'annexe.perimee',
    ])
    expect(codes(await publierAnnexe(ministere, vue, DEMANDE, LE))).toEqual(['annexe.perimee'])
    expect(codes(await supprimerAnnexe(ministere, vue))).toEqual(['annexe.perimee'])
    expect(await findAnnexe(base.lecture, '2017-01')).toMatchObject({ au: null })
    expect(codes(await supprimerAnnexe(ministere, { version, revision: 2 }))).toEqual([])
    expect(await findAnnexe(base.lecture, version)).toBeNull()
  })

  test('at the same instant, one change is kept', async () => {
    const version = await preparer()
    const vue = { version, revision: 2 }
    const faits = await Promise.all(
      ['AT-19', 'AT-20'].map((code) => modifierAnnexe(ministere, vue, { type: 'retirer', code })),
    )
    expect(faits.map(codes).sort()).toEqual([[], ['annexe.perimee']])
    expect((await findAnnexe(base.lecture, version))?.annexe.exigences).toHaveLength(24)
  })

  test('anyone else, and an unknown version: a 404', async () => {
    const version = await preparer()
    const referent = await creerActeur(base, {
      agents: [{ role: 'referent' }, { role: 'admin_departement' }],
    })
    const vue = { version, revision: 2 }
    const retrait: Modification = { type: 'retirer', code: 'AT-01' }
    await expect(modifierAnnexe(referent, vue, retrait)).rejects.toMatchObject({ status: 404 })
    await expect(publierAnnexe(referent, vue, DEMANDE, LE)).rejects.toMatchObject({ status: 404 })
    await expect(supprimerAnnexe(referent, vue)).rejects.toMatchObject({ status: 404 })
    expect(() => creerAnnexe(referent, { version: '2028-01' }, LE)).toThrow()
    await expect(modifierAnnexe(ministere, { ...vue, version: '2031-01' }, retrait)).rejects.toMatchObject({
      status: 404,
    })
  })

  describe('a dossier', () => {
    async function brouillon() {
      const { id: organisationId } = await creerOrganisation(base)
      const elu = await creerActeur(base, { membres: [{ organisationId, role: 'elu' }] })
      const { dossierId } = await creerDossier(base, { organisationId, creeParId: elu.id })
      return { elu, dossierId }
    }
    const deposer = async ({ elu, dossierId }: { elu: Acteur; dossierId: string }, le: Date) => {
      const { resume } = await signatureDuDossier(elu, dossierId, le)
      return signerEtDeposer({ acteur: elu, dossierId }, { empreinteVue: resume?.empreinte ?? '' }, le)
    }
    const annonce = async (dossierId: string, jour: string) =>
      annoncerVersion(await lireDossierComplet(base.lecture, dossierId), jour)

    test('told before: the draft learns what the version to come changes, then what applies', async () => {
      const { elu, dossierId } = await brouillon()
      expect(await annonce(dossierId, '2026-11-22')).toBeNull()
      const version = await preparer()
      expect(await annonce(dossierId, '2026-11-22')).toBeNull()
      await publier(version)
      expect(await annonce(dossierId, '2026-11-22')).toMatchObject({
        version,
        portee: 'a_venir',
        du: '2026-11-23',
        depuis: '2017-01',
        changements: [{ code: 'AT-12', apres: 'non_satisfaite' }],
      })
      expect(await annonce(dossierId, '2026-11-23')).toMatchObject({
        portee: 'applicable',
        depuis: '2017-01',
      })
      expect((await etapeEquipement(elu, dossierId, LE)).annexe.version).toBe('2017-01')
      expect((await etapeEquipement(elu, dossierId, DEMAIN)).annexe.version).toBe(version)
    })

    test('deposited the day before: it keeps its version, the agent is told for information', async () => {
      const deposant = await brouillon()
      await publier(await preparer())
      expect(codes(await deposer(deposant, LE))).toEqual([])
      const lu = await lireDossierComplet(base.lecture, deposant.dossierId)
      expect([lu.statut, lu.annexe, lu.annexeTechnique.version]).toEqual(['depose', '2017-01', '2017-01'])
      expect(await annonce(deposant.dossierId, '2027-06-01')).toMatchObject({
        portee: 'information',
        version: '2026-12',
      })
    })

    test('deposited on the day: re-evaluated, the new version is the one kept and signed', async () => {
      const deposant = await brouillon()
      await publier(await preparer())
      expect(codes(await deposer(deposant, DEMAIN))).toEqual([])
      const lu = await lireDossierComplet(base.lecture, deposant.dossierId)
      expect([lu.annexe, lu.conformite.version]).toEqual(['2026-12', '2026-12'])
      expect(lu.conformite.verdict).toBe('non_conforme')
      expect(JSON.parse(lu.signatures[0]?.contenu ?? '{}')).toMatchObject({ annexe: '2026-12' })
      expect(await annonce(deposant.dossierId, '2027-06-01')).toBeNull()
    })

    test('midnight between reading and signing: read again', async () => {
      const { elu, dossierId } = await brouillon()
      await publier(await preparer())
      const { resume } = await signatureDuDossier(elu, dossierId, LE)
      const signe = await signerEtDeposer(
        { acteur: elu, dossierId },
        { empreinteVue: resume!.empreinte },
        DEMAIN,
      )
      expect(codes(signe)).toEqual(['signature.relire'])
    })
  })
})
