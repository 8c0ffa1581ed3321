import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lireAttribution, redigerAttribution } from '~/adapters/db/attribution-detr.server'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { Instruction } from '~/adapters/db/instruction-detr.server'
import { type RejetPropose, redigerRejet } from '~/adapters/db/rejet-detr.server'
import { jourDeParis } from '~/domain/commun/jour'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import { type Lettre, textesDe } from '~/domain/document/bloc'
import { peindreLettre } from '~/jobs/lettre.server'
import { demandeDuDemandeur } from '~/queries/demande-demandeur.server'
import { instruireDemande } from './instruire-demande.server'
import { notifierSubvention } from './notifier-subvention.server'
import { proposerAttribution } from './proposer-attribution.server'
import { proposerRejetDetr } from './proposer-rejet-detr.server'
import { retournerActe } from './retourner-acte.server'
import { signerActe } from './signer-acte.server'

const le = (jour: string) => new Date(`2026-${jour}T08:00:00Z`)
const T = le('07-01')
const INTROUVABLE = { status: 404 }
const codes = (resultat: { ok: boolean; motifs?: readonly { code: string }[] }) =>
  resultat.ok ? [] : resultat.motifs?.map(({ code }) => code)

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-detr-'))
process.env.DATA_DIR = dataDir
afterAll(() => rmSync(dataDir, { recursive: true }))

const INSTRUCTION: Instruction = {
  retenues: [],
  categorie: 'services-publics',
  montant: 115_200,
  taux: null,
  motifTaux: null,
  avisCommission: null,
  avisCommissionLe: null,
}

describe.each(MOTEURS)('the grant, from the review to the notification (%s)', (moteur) => {
  let base: Base
  let organisationId: string
  let secretaire: Acteur
  let bureau: Acteur
  let bureau05: Acteur
  let signataire: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    await base.ecriture.recueilRegles.create({
      data: {
        id: 'r',
        departement: '04',
        exercice: 2026,
        version: 1,
        statut: 'observe',
        creeLe: new Date(0),
      },
    })
    await base.ecriture.regleLocale.create({
      data: {
        id: nouvelId(),
        recueilId: 'r',
        departement: '04',
        exercice: 2026,
        categorie: 'services-publics',
        libelle: 'Services publics',
        tauxMin: 2000,
        tauxMax: 8000,
      },
    })
    organisationId = (await creerOrganisation(base)).id
    secretaire = await creerActeur(base, { membres: [{ organisationId }] })
    // Both roles: the fourth eye is another person, not another role.
    bureau = await creerActeur(base, { agents: [{ role: 'instructeur_detr' }, { role: 'signataire' }] })
    bureau05 = await creerActeur(base, { agents: [{ role: 'instructeur_detr', code: '05' }] })
    signataire = await creerActeur(base, { agents: [{ role: 'signataire' }] })
  })
  afterAll(() => base.fermer())

  type Ids = { dossierId: string; demandeId: string }
  async function demande(statut: StatutDetr = 'complet'): Promise<Ids> {
    const options = {
      organisationId,
      creeParId: secretaire.id,
      statut: 'en_instruction' as const,
      detr: statut,
    }
    const { dossierId, demandeId } = await creerDossier(base, options)
    await base.ecriture.demandeDetr.update({ where: { id: demandeId! }, data: { completLe: '2026-05-04' } })
    return { dossierId, demandeId: demandeId! }
  }
  const version = async ({ dossierId }: Ids) =>
    (await base.lecture.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version
  const lire = ({ demandeId }: Ids) =>
    base.lecture.demandeDetr.findUniqueOrThrow({ where: { id: demandeId } })
  const instruire = async (ids: Ids, change: Partial<Instruction> = {}, acteur = bureau) =>
    instruireDemande(
      acteur,
      { ...ids, version: await version(ids), instruction: { ...INSTRUCTION, ...change } },
      T,
    )
  async function empreinteDesLettres(ids: Ids) {
    const ouverte = await getDemandeAgent(base.lecture, bureau, ids.demandeId)
    const attribution = await lireAttribution(base.lecture, ouverte, jourDeParis(T))
    const auteur = {
      auteurId: bureau.id,
      suiviPar: nomComplet(bureau),
      jour: jourDeParis(T),
      signataireId: null,
    }
    const actes = attribution && (await redigerAttribution(base.lecture, ouverte, attribution, auteur))
    return actes?.ok ? actes.value.empreinte : ''
  }
  const proposer = async (ids: Ids, empreinteVue?: string) =>
    proposerAttribution(
      bureau,
      {
        ...ids,
        version: await version(ids),
        signataireId: signataire.id,
        empreinteVue: empreinteVue ?? (await empreinteDesLettres(ids)),
      },
      T,
    )
  async function proposee(montant = 115_200) {
    const ids = await demande()
    await instruire(ids, { montant })
    const proposition = await proposer(ids)
    if (!proposition.ok) throw new Error(codes(proposition)?.join())
    return { ...ids, propositionId: proposition.value.propositionId }
  }
  const empreinte = async (propositionId: string) =>
    (await base.lecture.proposition.findUniqueOrThrow({ where: { id: propositionId } })).empreinte
  const signer = async ({ propositionId }: { propositionId: string }, acteur = signataire) =>
    signerActe(acteur, propositionId, await empreinte(propositionId), T)
  const lettresDe = ({ demandeId }: Ids) =>
    base.lecture.document.findMany({ where: { demandeId }, orderBy: { type: 'asc' } })

  describe('instruireDemande', () => {
    test.each([
      ['the amount drives: Revest prints 80,00 %', {}, { montant: 115_200, taux: 8_000 }],
      ['the rate drives', { montant: null, taux: 5_000 }, { montant: 72_003, taux: 5_000 }],
    ])('%s', async (_, change, attendu) => {
      const ids = await demande()
      expect(await instruire(ids, change)).toEqual({ ok: true, value: attendu })
      expect(await lire(ids)).toMatchObject({ statut: 'instruit', assietteRetenue: 144_006n })
    })

    test.each([
      ['both the amount and the rate', { taux: 8_000 }, ['detr.montant.double']],
      ['an unknown category', { categorie: 'piscines' }, ['detr.categorie']],
      ['one cent over the range, without a reason', { montant: 115_205 }, ['detr.taux.motif']],
      [
        'an opinion dated of tomorrow',
        { avisCommission: 'favorable' as const, avisCommissionLe: '2026-07-02' },
        ['detr.avis.date'],
      ],
    ])('refuses %s', async (_, change, attendus) => {
      const ids = await demande()
      expect(codes(await instruire(ids, change))).toEqual(attendus)
      expect(await lire(ids)).toMatchObject({ statut: 'complet', montantRetenu: null })
    })

    test('another département reads a 404', async () => {
      await expect(instruire(await demande(), {}, bureau05)).rejects.toMatchObject(INTROUVABLE)
    })

    test('before completeness, nothing to review', async () => {
      expect(codes(await instruire(await demande('depose')))).toEqual(['detr.statut'])
    })
  })

  describe('proposerAttribution (art. R2334-27, L2334-37 CGCT)', () => {
    test('one cent over 80 %: saved with a reason, never proposed', async () => {
      const ids = await demande()
      expect(codes(await instruire(ids, { montant: 115_205, motifTaux: 'Décision du préfet' }))).toEqual([])
      expect(codes(await proposer(ids, 'x'))).toEqual(['detr.controles'])
    })

    test('letters that are not those that were read', async () => {
      const ids = await demande()
      await instruire(ids)
      expect(codes(await proposer(ids, 'une autre'))).toEqual(['proposition.lettre'])
      expect(await lire(ids)).toMatchObject({ statut: 'instruit' })
    })

    test('over 100 000 € the commission speaks first; at the cent it need not', async () => {
      for (const [prix, attendus] of [
        [20_000_000n, []],
        [20_000_002n, ['detr.commission']],
      ] as const) {
        const ids = await demande()
        await base.ecriture.ligne.deleteMany({ where: { dossierId: ids.dossierId, rang: { gt: 0 } } })
        await base.ecriture.ligne.updateMany({
          where: ids && { dossierId: ids.dossierId },
          data: { prixUnitaireHT: prix },
        })
        await instruire(ids, { montant: Number(prix) / 2 })
        expect(codes(await proposer(ids))).toEqual(attendus)
      }
    })

    test('two letters wait, the signatory is told, the applicant sees none of it', async () => {
      const ids = await proposee()
      expect(await lire(ids)).toMatchObject({ statut: 'programme' })
      expect((await lettresDe(ids)).map(({ type, statut }) => [type, statut])).toEqual([
        ['arrete_attributif', 'a_signer'],
        ['notification', 'a_signer'],
      ])
      const vue = JSON.stringify(await demandeDuDemandeur(secretaire, ids.dossierId, T))
      expect(vue).toContain('Demande étudiée, décision à venir')
      expect(vue).not.toMatch(/montantRetenu|programme|arrete_attributif|proposition|tauxRetenu/)
      expect(codes(await instruire(ids))).toEqual(['detr.statut'])
    })
  })

  describe('the signature', () => {
    test('who proposed does not sign, whatever their roles', async () => {
      const ids = await proposee()
      expect((await signer(ids, bureau)).ok).toBe(false)
      expect(await lire(ids)).toMatchObject({ statut: 'programme', attribueLe: null })
    })

    test.each([
      [
        'a line',
        (ids: Ids) =>
          base.ecriture.ligne.updateMany({
            where: { dossierId: ids.dossierId, rang: 0 },
            data: { quantite: 2 },
          }),
      ],
      [
        'the amount',
        (ids: Ids) =>
          base.ecriture.demandeDetr.update({
            where: { id: ids.demandeId },
            data: { montantRetenu: 115_201n },
          }),
      ],
      [
        'a letter',
        (ids: Ids) =>
          base.ecriture.document.updateMany({
            where: { demandeId: ids.demandeId, type: 'notification' },
            data: { contenu: '{}' },
          }),
      ],
    ])('%s changed since the proposal: refused', async (_, changer) => {
      const ids = await proposee()
      await changer(ids)
      expect(codes(await signer(ids))).toContain('detr.proposition')
      expect(await lire(ids)).toMatchObject({ statut: 'programme' })
    })

    test('numbers both letters without a gap; the notification quotes the arrêté', async () => {
      for (const _ of [1, 2]) {
        const ids = await proposee()
        const signe = await signer(ids)
        expect(codes(signe)).toEqual([])
        const [arrete, notification] = await lettresDe(ids)
        const texte = textesDe(JSON.parse(notification!.contenu) as Lettre).join(' ')
        expect(texte).toContain(arrete!.numero)
        expect(texte).toContain('1er\u00A0juillet\u00A02026')
        expect(texte).not.toContain('[')
        expect(await lire(ids)).toMatchObject({
          statut: 'attribue',
          montantRetenu: 115_200n,
          tauxRetenu: 8_000,
        })
      }
      const numeros = await base.lecture.document.findMany({ where: { numero: { startsWith: 'DETR-' } } })
      const suite = numeros.map(({ numero }) => Number(numero!.slice(-4))).sort((a, b) => a - b)
      expect(suite).toEqual(suite.map((_, rang) => rang + 1))
    })

    test('sent back with a word: reviewed again, the letters cancelled', async () => {
      const ids = await proposee()
      expect(codes(await retournerActe(signataire, ids.propositionId, ' ', T))).toEqual(['detr.mot'])
      expect(codes(await retournerActe(signataire, ids.propositionId, 'Vérifiez le taux.', T))).toEqual([])
      expect(await lire(ids)).toMatchObject({ statut: 'instruit' })
      expect((await lettresDe(ids)).every(({ statut }) => statut === 'annule')).toBe(true)
      expect(codes(await proposer(ids))).toEqual([])
    })
  })

  describe('notifierSubvention (art. L2334-36 CGCT)', () => {
    const notifier = async (ids: Ids, change = {}) =>
      notifierSubvention(
        bureau,
        {
          ...ids,
          version: await version(ids),
          engagementNumero: '2104567890',
          engagementLe: '2026-07-10',
          voie: 'portail',
          notifieeLe: '2026-07-15',
          ...change,
        },
        le('07-15'),
      )
    async function signee(montant?: number) {
      const ids = await proposee(montant)
      await signer(ids)
      return ids
    }
    const peindre = async (ids: Ids) => {
      for (const { id } of await lettresDe(ids)) await peindreLettre({ documentId: id }, T)
    }

    test('not before both letters are painted; then the applicant reads the amount and the dates', async () => {
      // Less than asked: the amount that is not to be seen yet is not the one that was typed.
      const ids = await signee(100_000)
      expect(codes(await notifier(ids))).toEqual(['detr.lettres'])
      await peindre(ids)
      expect((await lettresDe(ids)).map(({ statut }) => statut)).toEqual(['signe', 'signe'])
      expect(JSON.stringify(await demandeDuDemandeur(secretaire, ids.dossierId, T))).not.toContain('100000')

      expect(await notifier(ids)).toMatchObject({ ok: true, value: { notifieeLe: '2026-07-15' } })
      expect(await lire(ids)).toMatchObject({ statut: 'notifie', notifieeLe: '2026-07-15' })
      expect((await lettresDe(ids)).map(({ statut }) => statut)).toEqual(['notifie', 'notifie'])
      const vue = await demandeDuDemandeur(secretaire, ids.dossierId, le('07-16'))
      expect(vue).toMatchObject({ montantAccorde: 100_000, commencerAuPlusTard: '2028-07-15' })
      const courriel = await base.lecture.courriel.findFirstOrThrow({
        where: { cle: { startsWith: `subvention-notifiee:${ids.demandeId}` } },
      })
      expect(courriel.texte).not.toContain('1\u202F000')
    }, 60_000)

    test.each([
      ['no engagement', { engagementNumero: ' ' }, ['detr.engagement']],
      ['no day of engagement', { engagementLe: null }, ['detr.engagement']],
      ['engagement the day after', { engagementLe: '2026-07-16' }, ['detr.notification.avant_engagement']],
      ['dated of tomorrow', { notifieeLe: '2026-07-16' }, ['detr.notification.future']],
      [
        'before the signature',
        { notifieeLe: '2026-06-30', engagementLe: '2026-06-01' },
        ['detr.notification.avant_signature'],
      ],
    ])('%s', async (_, change, attendus) => {
      const ids = await signee()
      await base.ecriture.document.updateMany({ where: { demandeId: ids.demandeId }, data: { sha256: 'a' } })
      expect(codes(await notifier(ids, change))).toEqual(attendus)
    })
  })

  describe('rejections', () => {
    async function rejeter(ids: Ids, rejet: Partial<RejetPropose> & Pick<RejetPropose, 'sens'>) {
      const saisi = { motifs: [], mots: null, signataireId: signataire.id, ...rejet }
      const ouverte = await getDemandeAgent(base.lecture, bureau, ids.demandeId)
      const auteur = { auteurId: bureau.id, suiviPar: nomComplet(bureau), jour: jourDeParis(T) }
      const redige = await redigerRejet(base.lecture, ouverte, saisi, auteur)
      const empreinteVue = redige.ok ? redige.value.empreinte : ''
      return proposerRejetDetr(bureau, { ...ids, version: await version(ids), rejet: saisi, empreinteVue }, T)
    }

    test.each([
      ['refuser_detr', 'complet', 'objet', 'refuse', 'refus_detr'],
      ['sans_suite_detr', 'instruit', 'credits', 'sans_suite', 'sans_suite_detr'],
      ['irrecevable', 'depose', 'categorie', 'irrecevable', 'irrecevabilite'],
    ] as const)('%s: proposed by one, signed by another, one letter', async (sens, de, motif, vers, type) => {
      const ids = await demande(de)
      const proposition = await rejeter(ids, { sens, motifs: [motif] })
      expect(codes(proposition)).toEqual([])
      expect(await lire(ids)).toMatchObject({ statut: de })
      expect(codes(await rejeter(ids, { sens, motifs: [motif] }))).toEqual(['detr.proposition.deja'])
      if (!proposition.ok) return
      expect((await signer(proposition.value, bureau)).ok).toBe(false)
      expect(codes(await signer(proposition.value))).toEqual([])
      expect(await lire(ids)).toMatchObject({ statut: vers })
      expect(await lettresDe(ids)).toMatchObject([{ type, statut: 'signe' }])
      // Signed is not told: the sentence before it stays until the letter is notified.
      const vue = JSON.stringify(await demandeDuDemandeur(secretaire, ids.dossierId, T))
      expect(vue).not.toMatch(/refusée|non retenue|non recevable|refus_detr|irrecevab/i)
    })

    test.each([
      ['no reason', 'complet', { sens: 'refuser_detr' as const }, ['detr.motif']],
      [
        'a reason of another list',
        'complet',
        { sens: 'refuser_detr' as const, motifs: ['credits'] },
        ['proposition.motif'],
      ],
      [
        'eligible after all',
        'depose',
        { sens: 'irrecevable' as const, motifs: ['beneficiaire'] },
        ['detr.fondement.dementi'],
      ],
      [
        'nothing started',
        'depose',
        { sens: 'irrecevable' as const, motifs: ['commencement'] },
        ['detr.fondement.dementi'],
      ],
      [
        'irrecevable once complete',
        'complet',
        { sens: 'irrecevable' as const, motifs: ['categorie'] },
        ['detr.statut'],
      ],
    ] as const)('%s: refused', async (_, statut, rejet, attendus) => {
      expect(codes(await rejeter(await demande(statut), rejet))).toEqual(attendus)
    })
  })
})
