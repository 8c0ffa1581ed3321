import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { CAS_D_ESSAI, essayerVersion } from './annexe-cas'
import { comparerVersions } from './annexe-difference'
import { modifierVersion, nommerChamp } from './annexe-edition'
import { mesurerEffet } from './annexe-effet'
import { phraseResultat } from './annexe-phrases'
import {
  checkNomDeVersion,
  copierVersion,
  derniere,
  publierVersion,
  trouverEnVigueur,
} from './annexe-publication'
import { type AnnexeTechnique, type Exigence, evaluerAnnexe } from './annexe-technique'
import { checkEntreeAnnexe } from './entree-annexe'
import { findQuestionRedigee, listQuestions } from './questions'

const ANNEXE = contenu as AnnexeTechnique
const BROUILLON = copierVersion(ANNEXE, '2027-01')
const exigence = (code: string) => ANNEXE.exigences.find((lue) => lue.code === code) as Exigence
const changer = (code: string, change: Partial<Exigence>): AnnexeTechnique => ({
  ...ANNEXE,
  exigences: ANNEXE.exigences.map((lue) => (lue.code === code ? { ...lue, ...change } : lue)),
})
const QUESTION = {
  champ: 'casque_audio',
  type: 'oui' as const,
  intitule: "Y a-t-il un casque d'écoute ?",
  aide: null,
  unite: null,
}
const CASQUE: Exigence = {
  ...exigence('AT-16'),
  code: 'AT-21',
  intitule: 'Un casque',
  controle: { type: 'oui', champ: 'casque_audio' },
}
const codes = (annexe: AnnexeTechnique) => annexe.exigences.map(({ code }) => code)

describe('comparerVersions', () => {
  const lire = (apres: AnnexeTechnique) =>
    comparerVersions(ANNEXE, apres).map(({ code, genre, phrases }) => [code, genre, ...phrases])

  test('a version compared with itself, its order changed or not, differs in nothing', () => {
    expect(lire({ ...ANNEXE, exigences: [...ANNEXE.exigences].reverse() })).toEqual([])
  })

  test('a threshold that moves says both figures with their unit', () => {
    expect(
      lire(changer('AT-06a', { controle: { type: 'mesure', champ: 'debit_descendant_mbps', min: 20 } })),
    ).toEqual([
      [
        'AT-06a',
        'changee',
        'Le seuil passe de «\u00A0au moins 8\u00A0Mbit/s\u00A0» à «\u00A0au moins 20\u00A0Mbit/s\u00A0».',
      ],
    ])
    expect(
      lire(changer('AT-01', { controle: { type: 'quantite', categories: ['ordinateur'], min: 2 } })),
    ).toEqual([['AT-01', 'changee', 'La quantité passe de 1 à 2.']])
  })

  test('a level, a wording, another way of checking', () => {
    const [niveau] = lire(changer('AT-05', { niveau: 'obligatoire', provenance: 'derivee' }))
    expect(niveau?.slice(1)).toEqual([
      'changee',
      'Le niveau passe de «\u00A0conseillé\u00A0» à «\u00A0obligatoire\u00A0».',
      'La provenance passe de «\u00A0recommandation\u00A0» à «\u00A0tiré d’un texte voisin\u00A0».',
    ])
    expect(lire(changer('AT-16', { controle: { type: 'oui', champ: 'confidentialite' } }))[0]).toHaveLength(3)
  })

  test('added and removed', () => {
    const apres = { ...ANNEXE, questions: [QUESTION], exigences: [...ANNEXE.exigences.slice(1), CASQUE] }
    expect(lire(apres).map(([code, genre]) => [code, genre])).toEqual([
      ['AT-21', 'ajoutee'],
      ['AT-01', 'retiree'],
    ])
  })
})

describe('mesurerEffet', () => {
  const [kit] = CAS_D_ESSAI
  const effet = (apres: AnnexeTechnique) => {
    const { verdictAvant, verdictApres, changements } = mesurerEffet(
      evaluerAnnexe(ANNEXE, kit!.entree),
      evaluerAnnexe(apres, kit!.entree),
    )
    return [verdictAvant, verdictApres, ...changements.map((c) => `${c.code} ${c.avant} ${c.apres}`)]
  }
  test.each<[string, AnnexeTechnique, string[]]>([
    ['nothing', ANNEXE, ['conforme', 'conforme']],
    [
      'a threshold over the answer',
      changer('AT-05', { controle: { type: 'mesure', champ: 'ecran_pouces', min: 27 } }),
      ['conforme', 'conforme', 'AT-05 satisfaite non_satisfaite'],
    ],
    [
      'a threshold at the answer',
      changer('AT-05', { controle: { type: 'mesure', champ: 'ecran_pouces', min: 24 } }),
      ['conforme', 'conforme'],
    ],
    [
      'a second computer',
      changer('AT-01', { controle: { type: 'quantite', categories: ['ordinateur'], min: 2 } }),
      ['conforme', 'non_conforme', 'AT-01 satisfaite non_satisfaite'],
    ],
    ['a level of what is met', changer('AT-14a', { niveau: 'bloquante' }), ['conforme', 'conforme']],
    [
      'a level of what is not known',
      changer('AT-10', { niveau: 'bloquante' }),
      ['conforme', 'incomplet', 'AT-10 non_renseignee non_renseignee'],
    ],
    [
      'a new question, an old point removed',
      { ...ANNEXE, questions: [QUESTION], exigences: [...ANNEXE.exigences.slice(1), CASQUE] },
      ['conforme', 'conforme_avec_reserves', 'AT-21 null non_renseignee', 'AT-01 satisfaite null'],
    ],
  ])('%s', (_, apres, attendu) => {
    expect(effet(apres)).toEqual(attendu)
  })

  test('the five cases are readable under the version of 2017, each with its own verdict', () => {
    for (const { cle, entree } of CAS_D_ESSAI) expect(checkEntreeAnnexe(ANNEXE, entree), cle).toEqual([])
    expect(
      essayerVersion(ANNEXE, ANNEXE).map(({ cle, avant, effet }) => [
        cle,
        avant.verdict,
        effet.changements.length,
      ]),
    ).toEqual([
      ['kit', 'conforme', 0],
      ['debut', 'conforme_avec_reserves', 0],
      ['incomplet', 'non_conforme', 0],
      ['ancien', 'conforme_avec_reserves', 0],
      ['maison', 'conforme', 0],
    ])
  })
})

describe('modifierVersion', () => {
  const valeur = (annexe: AnnexeTechnique, modification: Parameters<typeof modifierVersion>[1]) => {
    const fait = modifierVersion(annexe, modification)
    if (!fait.ok) throw new Error(fait.motifs.map(({ code }) => code).join())
    return fait.value
  }
  const refuses = (annexe: AnnexeTechnique, modification: Parameters<typeof modifierVersion>[1]) => {
    const fait = modifierVersion(annexe, modification)
    return fait.ok ? [] : fait.motifs.map(({ code }) => code)
  }

  test('adds at the end, replaces in place, moves, removes; the others stay', () => {
    const ajoutee = valeur(BROUILLON, { type: 'ajouter', exigence: CASQUE, question: QUESTION })
    expect(codes(ajoutee).at(-1)).toBe('AT-21')
    expect(listQuestions(ajoutee).at(-1)).toMatchObject({
      champ: 'casque_audio',
      etape: 'equipement',
      intitule: 'Y a-t-il un casque d’écoute ?',
    })
    const montee = valeur(ajoutee, { type: 'deplacer', code: 'AT-21', sens: 'monter' })
    expect(codes(montee).slice(-2)).toEqual(['AT-21', 'AT-20'])
    expect(codes(valeur(montee, { type: 'deplacer', code: 'AT-20', sens: 'descendre' }))).toEqual(
      codes(montee),
    )
    expect(codes(valeur(montee, { type: 'deplacer', code: 'AT-01', sens: 'monter' }))).toEqual(codes(montee))
    const retiree = valeur(montee, { type: 'retirer', code: 'AT-21' })
    expect([codes(retiree), retiree.questions]).toEqual([codes(BROUILLON), []])
    const renommee = valeur(BROUILLON, {
      type: 'remplacer',
      code: 'AT-02a',
      exigence: { ...exigence('AT-02a'), code: 'AT-02' },
      question: null,
    })
    expect(codes(renommee)[1]).toBe('AT-02')
  })

  test.each<[string, Parameters<typeof modifierVersion>[1], string[]]>([
    [
      'a code that serves',
      { type: 'ajouter', exigence: exigence('AT-01'), question: null },
      ['annexe.code.double'],
    ],
    ['its own code', { type: 'remplacer', code: 'AT-01', exigence: exigence('AT-01'), question: null }, []],
    ['a field not declared', { type: 'ajouter', exigence: CASQUE, question: null }, ['annexe.champ']],
    ['a requirement that left', { type: 'retirer', code: 'AT-77' }, ['annexe.exigence']],
  ])('%s', (_, modification, attendus) => {
    expect(refuses(BROUILLON, modification)).toEqual(attendus)
  })

  test('the name of a question comes from its words, and is nobody else’s', () => {
    const pris = (champ: string) => champ === 'y_a_t_il_un_casque' || findQuestionRedigee(champ) !== null
    expect(nommerChamp('Y a-t-il un casque ?', pris)).toBe('y_a_t_il_un_casque_2')
    expect(nommerChamp('Gratuit', pris)).toBe('gratuit_2')
    expect(nommerChamp('12 €', pris)).toMatch(/^[a-z][a-z0-9_]{2,59}$/)
    expect(nommerChamp('É'.repeat(200), pris)).toMatch(/^[a-z][a-z0-9_]{2,59}$/)
  })
})

describe('publierVersion', () => {
  const precedente = { version: '2017-01', du: '2017-01-01', au: null }
  const CADRE = {
    statut: 'brouillon' as const,
    roles: ['ministere' as const],
    precedente,
    aujourdhui: '2026-11-22',
  }
  const DEMANDE = {
    decision: 'Arrêté du 1er décembre 2026',
    enVigueurDu: '2026-11-23',
    avertissement: '',
    confirmee: true,
  }
  const refuses = (
    cadre: Partial<Parameters<typeof publierVersion>[1]>,
    demande = {},
    annexe = BROUILLON,
  ) => {
    const fait = publierVersion(annexe, { ...CADRE, ...cadre }, { ...DEMANDE, ...demande })
    return fait.ok ? [] : fait.motifs.map(({ code }) => code)
  }

  test('tomorrow closes the version before it the day before; the draft’s content is what is published', () => {
    const fait = publierVersion(BROUILLON, CADRE, DEMANDE)
    expect(fait).toMatchObject({
      ok: true,
      value: {
        precedenteAu: '2026-11-22',
        annexe: { version: '2027-01', enVigueurDu: '2026-11-23', texte: DEMANDE.decision },
      },
    })
    if (fait.ok) expect(fait.value.annexe.exigences).toEqual(ANNEXE.exigences)
  })

  test.each<[string, object, object, string[]]>([
    ['today', {}, { enVigueurDu: '2026-11-22' }, ['annexe.jour']],
    [
      'the day of the version before',
      { precedente: { ...precedente, du: '2027-01-01' } },
      { enVigueurDu: '2027-01-01' },
      ['annexe.ordre'],
    ],
    [
      'the day after it',
      { precedente: { ...precedente, du: '2027-01-01' } },
      { enVigueurDu: '2027-01-02' },
      [],
    ],
    ['no text', {}, { decision: ' ' }, ['annexe.decision']],
    ['not confirmed', {}, { confirmee: false }, ['annexe.confirmation']],
    ['another role', { roles: ['admin_departement'] }, {}, ['annexe.role']],
    ['a published one', { statut: 'publiee' }, {}, ['annexe.publiee']],
    ['the first of all', { precedente: null }, {}, []],
  ])('%s', (_, cadre, demande, attendus) => {
    expect(refuses(cadre, demande)).toEqual(attendus)
  })

  test('a version with a fault is not published', () => {
    expect(refuses({}, {}, { ...BROUILLON, exigences: [] })).toEqual(['annexe.version'])
  })

  test.each([
    ['2016-12-31', null],
    ['2017-01-01', 'a'],
    ['2026-11-22', 'a'],
    ['2026-11-23', 'b'],
  ])('in force on %s: %s', (jour, attendue) => {
    const versions = [
      { version: 'b', du: '2026-11-23', au: null },
      { version: 'a', du: '2017-01-01', au: '2026-11-22' },
    ]
    expect(trouverEnVigueur(versions, jour)?.version ?? null).toBe(attendue)
    expect(derniere(versions)?.version).toBe('b')
  })

  test.each([
    ['2027-01', []],
    ['2027-01-2', []],
    ['2027-13', ['annexe.nom']],
    ['../2027', ['annexe.nom']],
    ['2017-01', ['annexe.nom.pris']],
  ])('the name %s', (nom, attendus) => {
    expect(checkNomDeVersion(nom, ['2017-01']).map(({ code }) => code)).toEqual(attendus)
  })
})

describe('phraseResultat', () => {
  test.each([
    ['kit', /^Rien d’indispensable ni d’obligatoire/],
    ['debut', /^Rien d’indispensable ne manque\. \d+\u00A0points obligatoires restent/],
    ['incomplet', /^Il manque 1\u00A0point indispensable\u00A0: un scanner ou un appareil multifonction\.$/],
  ])('%s', (cle, attendue) => {
    const cas = CAS_D_ESSAI.find((lu) => lu.cle === cle)
    expect(phraseResultat(evaluerAnnexe(ANNEXE, cas!.entree))).toMatch(attendue)
  })
  test('nothing known', () => {
    expect(phraseResultat(evaluerAnnexe(ANNEXE, {}))).toBe(
      'Il reste 4\u00A0points indispensables à préciser.',
    )
  })
})
