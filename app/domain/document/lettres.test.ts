import { describe, expect, test } from 'vitest'
import type { Result } from '../commun/result'
import { redigerAccuseReception } from './accuse-reception'
import { redigerArreteAttributif } from './arrete-attributif'
import { redigerAttestationComplet } from './attestation-complet'
import { type Lettre, sceller, textesDe } from './bloc'
import { redigerConvention } from './convention'
import { redigerDecisionDetr } from './decision-detr'
import { redigerDemandeDePieces } from './demande-de-pieces'
import {
  ACCUSE,
  ARRETE,
  CONTEXTE,
  CONVENTION,
  lettresExemples,
  PIECES,
  PROJET,
  SANS_SIGNATURE,
} from './exemples'
import { type MotifIrrecevabilite, redigerIrrecevabilite } from './irrecevabilite'
import { redigerRecours } from './recours'

const codes = (resultat: Result<unknown>) => (resultat.ok ? [] : resultat.motifs.map((motif) => motif.code))
const champs = (resultat: Result<unknown>) => (resultat.ok ? [] : resultat.motifs.map((motif) => motif.champ))

function texteDe(resultat: Result<Lettre>): string {
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.motifs))
  return textesDe(resultat.value).join('\n')
}

describe('every letter', () => {
  const lettres = lettresExemples()

  test.each(Object.entries(lettres))('%s reads as before', (_, lettre) => {
    expect(lettre.ok).toBe(true)
    expect(lettre).toMatchSnapshot()
  })

  test.each(Object.entries(lettres))('%s survives JSON', (_, lettre) => {
    expect(JSON.parse(JSON.stringify(lettre))).toEqual(lettre)
  })

  test.each(Object.entries(lettres))('%s prints no blank, no hole, no straight apostrophe', (_, lettre) => {
    expect(texteDe(lettre)).not.toMatch(/undefined|null|NaN|\[object|'|\n\n| ,/)
  })

  test('only decisions carry remedies', () => {
    const avec = Object.entries(lettres).filter(([, lettre]) => lettre.ok && lettre.value.recours !== null)
    expect(avec.map(([nom]) => nom).sort()).toEqual([
      'arrete-attributif',
      'arrete-projet',
      'decision-detr',
      'decision-espace',
      'irrecevabilite',
      'notification',
    ])
  })

  test.each([
    ['beneficiaire.nom', { ...CONTEXTE, beneficiaire: { ...CONTEXTE.beneficiaire, nom: ' ' } }],
    ['beneficiaire.nom', { ...CONTEXTE, beneficiaire: { ...CONTEXTE.beneficiaire, nom: '🎉' } }],
    [
      'beneficiaire.siret',
      { ...CONTEXTE, beneficiaire: { ...CONTEXTE.beneficiaire, siret: null, siren: null } },
    ],
    ['service.tribunal', { ...CONTEXTE, service: { ...CONTEXTE.service, tribunal: '' } }],
    ['signataire.nom', { ...CONTEXTE, signataire: { nom: '', qualite: 'Le préfet', delegation: null } }],
    [
      'edition.numero',
      { ...CONTEXTE, edition: { projet: false as const, numero: '', date: '2026-07-01', code: 'A' } },
    ],
  ])('an empty field stops it: %s', (champ, contexte) => {
    const lettre = redigerAttestationComplet(contexte, {
      receptionLe: '2026-03-10',
      completLe: '2026-04-20',
      pieces: ['a'],
    })
    expect(champs(lettre)).toEqual([champ])
    expect(codes(lettre)).toEqual(['document.champ_vide'])
  })
})

describe('a draft and its seal', () => {
  const projet = redigerArreteAttributif(PROJET, ARRETE)

  test('a draft has no code, no number, no date', () => {
    expect(
      projet.ok && [projet.value.projet, projet.value.code, projet.value.numero, projet.value.date],
    ).toEqual([true, null, null, null])
  })

  test('the seal changes nothing else', () => {
    if (!projet.ok) throw new Error('refused')
    const signe = sceller(projet.value, {
      numero: '2026-04-000045',
      date: '2026-07-01',
      code: 'MLG7-K2QX-9PTD',
    })
    expect({ ok: true, value: signe }).toEqual(redigerArreteAttributif(CONTEXTE, ARRETE))
    expect(() => sceller(signe, { numero: '1', date: '2026-07-02', code: 'B' })).toThrow()
  })
})

describe('accusé de réception (art. R2334-23, R2334-24 CGCT)', () => {
  test('the day is that of Paris at the deposit', () => {
    const depose = { le: new Date('2026-03-10T23:30:00Z'), par: 'Camille Martin' }
    expect(texteDe(redigerAccuseReception(SANS_SIGNATURE, { ...ACCUSE, depose }))).toContain(
      'reçu le 11\u00A0mars\u00A02026',
    )
  })

  test('three months from the reception, clamped to the end of February', () => {
    const depose = { le: new Date('2026-11-30T10:00:00Z'), par: 'Camille Martin' }
    expect(texteDe(redigerAccuseReception(SANS_SIGNATURE, { ...ACCUSE, depose }))).toContain(
      'au plus tard le 28\u00A0février\u00A02027',
    )
  })

  test('without DETR, no protection paragraph', () => {
    const texte = texteDe(redigerAccuseReception(SANS_SIGNATURE, { ...ACCUSE, detr: null }))
    expect(texte).not.toContain('R2334-24')
    expect(texte).toContain('avant tout achat')
  })

  test.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
  ])('an act of %s is not regularised: %s', (premierActeLe, attendu) => {
    const texte = texteDe(
      redigerAccuseReception(SANS_SIGNATURE, { ...ACCUSE, detr: { montantDemande: 115_200, premierActeLe } }),
    )
    expect(texte.includes('ne régularise pas')).toBe(attendu)
    expect(texte.includes('Vous pouvez commencer')).toBe(!attendu)
  })
})

describe('demande de pièces (art. R2334-23 CGCT)', () => {
  test.each([
    ['no piece', { pieces: [] }, ['document.pieces.aucune']],
    [
      'a piece that no text asks',
      { pieces: [{ libelle: 'RIB', manque: 'absent', fondement: ' ' }] },
      ['document.pieces.fondement'],
    ],
    [
      'the day it becomes complete by silence',
      { demandeeLe: '2026-06-10', repondreAvantLe: '2026-07-01' },
      ['document.pieces.repute_complet'],
    ],
    ['the day before', { demandeeLe: '2026-06-09', repondreAvantLe: '2026-07-01' }, []],
    ['answer date not after', { repondreAvantLe: '2026-04-02' }, ['document.pieces.dates']],
  ])('%s', (_, change, attendu) => {
    expect(codes(redigerDemandeDePieces(CONTEXTE, { ...PIECES, ...change }))).toEqual(attendu)
  })
})

describe('attestation de dossier complet (art. R2334-23, R2334-24 CGCT)', () => {
  const pieces = ['Devis']

  test('never the word of a yes', () => {
    const texte = texteDe(
      redigerAttestationComplet(CONTEXTE, { receptionLe: '2026-03-10', completLe: '2026-04-20', pieces }),
    )
    expect(texte).not.toMatch(/accord|attribu|éligib/i)
  })

  test.each([
    ['2018-09-30', '2018-11-05', '5\u00A0novembre\u00A02018'],
    ['2018-10-01', '2018-11-05', '1er\u00A0octobre\u00A02018'],
  ])('received on %s: the start is possible since the right day', (receptionLe, completLe, jour) => {
    const texte = texteDe(redigerAttestationComplet(CONTEXTE, { receptionLe, completLe, pieces }))
    expect(texte).toContain(`commencer votre projet depuis le ${jour}`)
  })

  test('not complete before its reception', () => {
    expect(
      codes(
        redigerAttestationComplet(CONTEXTE, { receptionLe: '2026-03-10', completLe: '2026-03-09', pieces }),
      ),
    ).toEqual(['document.complet.dates'])
  })
})

describe('irrecevabilité (art. L2334-33, R2334-24 CGCT)', () => {
  const decision = 'la décision de la commission du 5 décembre 2025'
  const rediger = (motif: MotifIrrecevabilite) =>
    redigerIrrecevabilite(CONTEXTE, { receptionLe: '2026-03-10', motif, explication: null })

  test.each<[string, MotifIrrecevabilite, string[]]>([
    [
      'act the day before',
      { type: 'commencement', acte: 'la signature d’un devis', acteLe: '2026-03-09', derogation: null },
      [],
    ],
    [
      'act on the day of reception',
      { type: 'commencement', acte: 'la signature d’un devis', acteLe: '2026-03-10', derogation: null },
      ['document.irrecevabilite.acte'],
    ],
    [
      'derogation not answered',
      {
        type: 'commencement',
        acte: 'une commande',
        acteLe: '2026-03-01',
        derogation: { demandeeLe: '2026-03-10', refuseeLe: null },
      },
      ['document.irrecevabilite.derogation'],
    ],
    ['one cent under the floor', { type: 'plancher', plancher: 1_000_000, depense: 999_999, decision }, []],
    [
      'at the floor',
      { type: 'plancher', plancher: 1_000_000, depense: 1_000_000, decision },
      ['document.irrecevabilite.plancher'],
    ],
    [
      'received on the last day of the call',
      { type: 'appel', closLe: '2026-03-10', decision },
      ['document.irrecevabilite.appel'],
    ],
    ['category without its decision', { type: 'categorie', decision: '' }, ['document.champ_vide']],
  ])('%s', (_, motif, attendu) => {
    expect(codes(rediger(motif))).toEqual(attendu)
  })

  test('an association gets its doors', () => {
    expect(texteDe(rediger({ type: 'association' }))).toContain('acheter le matériel et vous le prêter')
  })

  test.each([
    ['liste_officielle' as const, 'liste officielle des bénéficiaires'],
    ['calcul' as const, 'D’après notre calcul'],
  ])('says which source spoke: %s', (parle, attendu) => {
    expect(
      texteDe(rediger({ type: 'beneficiaire', parle, reference: 'liste de 2026', chiffres: [] })),
    ).toContain(attendu)
  })
})

describe('arrêté attributif (art. R2334-26, R2334-27 CGCT)', () => {
  const base = {
    ...ARRETE,
    montant: 80_000,
    taux: 8000,
    assiette: 100_000,
    aidesPubliques: 80_000,
    participation: 20_000,
    coutTotal: 100_000,
    lignes: [{ designation: 'Ordinateur', montant: 100_000, retenu: 100_000 }],
  }

  test.each([
    ['80 % exactly', {}, []],
    [
      'one cent above',
      { montant: 80_001, aidesPubliques: 80_001, participation: 20_001, taux: 8001 },
      ['detr.taux.plafond'],
    ],
    [
      'one cent above with another grant',
      { autresDotations: 1, aidesPubliques: 80_001, participation: 20_001 },
      ['detr.taux.plafond'],
    ],
    ['20 % exactly', { montant: 20_000, taux: 2000 }, []],
    ['one cent below', { montant: 19_999, taux: 2000 }, ['detr.taux.plancher']],
    ['one cent above its own rate', { montant: 50_001, taux: 5000 }, ['document.arrete.taux']],
    ['own share one cent short', { participation: 19_999 }, ['detr.participation']],
    ['own share overseas', { participation: 0, participationExigee: false }, []],
    ['public aids below the grant', { aidesPubliques: 79_999 }, ['document.arrete.aides']],
    ['base above the lines', { assiette: 100_001 }, ['document.arrete.assiette']],
    ['cost is not the sum', { coutTotal: 100_001 }, ['document.arrete.cout']],
    ['opinion required and missing', { avisRequis: true }, ['document.arrete.avis']],
    ['no category', { categorie: '' }, ['document.champ_vide']],
  ])('%s', (_, change, attendu) => {
    expect(codes(redigerArreteAttributif(CONTEXTE, { ...base, ...change }))).toEqual(attendu)
  })

  test('the real grant of Le Castellet in 2018 does not pass', () => {
    const castellet = {
      ...base,
      montant: 151_500,
      assiette: 189_339,
      coutTotal: 189_339,
      aidesPubliques: 151_500,
      participation: 37_839,
      taux: 8002,
      lignes: [{ designation: 'Matériel', montant: 189_339, retenu: 189_339 }],
    }
    expect(codes(redigerArreteAttributif(CONTEXTE, castellet))).toContain('detr.taux.plafond')
  })

  test('prints the stored rate, never a computed one', () => {
    const texte = texteDe(redigerArreteAttributif(CONTEXTE, ARRETE))
    expect(texte).toContain('80,00\u00A0%')
    expect(texte).not.toContain('79,')
    expect(texte).toContain(
      '1\u202F440,06\u00A0€ HT (mille quatre cent quarante euros et six centimes hors taxes)',
    )
  })

  test.each([
    [false, false],
    [true, true],
  ])('an opinion is cited only when required: %s', (avisRequis, attendu) => {
    const avis = { le: '2026-05-12', sens: 'favorable' as const }
    expect(
      texteDe(redigerArreteAttributif(CONTEXTE, { ...ARRETE, avisRequis, avis })).includes('L2334-37'),
    ).toBe(attendu)
  })

  test('seven articles, in order', () => {
    const lettre = redigerArreteAttributif(CONTEXTE, ARRETE)
    const numeros = lettre.ok
      ? lettre.value.blocs.flatMap((bloc) => (bloc.type === 'article' ? [bloc.numero] : []))
      : []
    expect(numeros).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('a préfète signs as such', () => {
    const service = { ...CONTEXTE.service, entite: 'Préfète de l’Isère' }
    const texte = texteDe(redigerArreteAttributif({ ...CONTEXTE, service }, ARRETE))
    expect(texte).toContain('La préfète de l’Isère,')
    expect(texte).toContain('Pour la préfète et par délégation')
    expect(texte).not.toMatch(/\b(le|du) préfet\b/i)
  })
})

describe('convention d’espace numérique', () => {
  test('promises no money', () => {
    expect(texteDe(redigerConvention(CONTEXTE, CONVENTION))).not.toMatch(/€|euro|DETR/)
  })

  test.each([
    ['2026-07-01', []],
    ['2026-07-02', ['document.convention.autorisation']],
  ])('signed on 1 July, authorised on %s', (le, attendu) => {
    const [partie] = CONVENTION.parties
    const parties = partie ? [{ ...partie, autorisation: { reference: 'délibération n° 1', le } }] : []
    expect(codes(redigerConvention(CONTEXTE, { ...CONVENTION, parties }))).toEqual(attendu)
  })

  test('a commune and an association: three signatures', () => {
    const association = {
      designation: 'l’association Clic',
      representant: { nom: 'Nour Petit', fonction: 'Présidente' },
      autorisation: null,
    }
    const lettre = redigerConvention(CONTEXTE, {
      ...CONVENTION,
      parties: [...CONVENTION.parties, association],
    })
    expect(lettre.ok && [lettre.value.cosignatures.length, lettre.value.signature !== null]).toEqual([
      2,
      true,
    ])
  })
})

describe('decision without a reason', () => {
  test('is refused', () => {
    const donnees = {
      issue: 'refuse' as const,
      receptionLe: '2026-03-10',
      montantDemande: 1,
      motifs: [],
      explication: null,
      changement: null,
      prochainAppel: null,
    }
    expect(codes(redigerDecisionDetr(CONTEXTE, donnees))).toEqual(['document.decision.motif'])
  })
})

describe('remedies (art. R421-1 CJA)', () => {
  test('the rule on silence differs for an association', () => {
    const commune = redigerRecours(CONTEXTE.service, { nature: 'commune' }).paragraphes.join()
    const association = redigerRecours(CONTEXTE.service, { nature: 'association' }).paragraphes.join()
    expect(commune).toContain('R421-2')
    expect(association).toContain('L411-2')
    expect(commune).not.toContain('L411-2')
  })

  test('the local wording wins', () => {
    const reglages = { silence: 'Texte local.', telerecours: null }
    expect(redigerRecours(CONTEXTE.service, { nature: 'commune' }, reglages).paragraphes.join()).toContain(
      'Texte local.',
    )
  })
})
