import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regleDuRecueil as regle } from './exemples/recueils'
import { AVANCES, LECTURES_SEUIL, type RegleDuRecueil } from './recueil'
import { exporterCsv, exporterJson, lireRecueil, REGLES_EXEMPLES } from './recueil-fichier'
import { checkRegle, checkRegles } from './recueil-verification'
import { ARRONDIS } from './regle-locale'

const RECUEIL = { departement: '04', exercice: 2026, version: 2 }

const UNE_LIGNE = fc
  .string({
    unit: fc.constantFrom('a', 'é', '’', ' ', ';', ',', '"', '=', "'", '-', '€', '@', '7'),
    minLength: 1,
    maxLength: 40,
  })
  .map((texte) => texte.replace(/\s+/g, ' ').trim())
  .filter((texte) => texte !== '')
const MONTANT = fc.option(fc.integer({ min: 1, max: 99_999_999_999 }))
const TAUX = fc.option(fc.integer({ min: 2_000, max: 8_000 }))
const JOUR = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const REGLE: fc.Arbitrary<RegleDuRecueil> = fc
  .record({
    categorie: fc.stringMatching(/^[a-z0-9](?:[a-z0-9.-]{0,20}[a-z0-9])?$/),
    libelle: UNE_LIGNE,
    couvre: fc.option(fc.array(UNE_LIGNE, { minLength: 1, maxLength: 3 }).map((lignes) => lignes.join('\n'))),
    tauxMin: TAUX,
    tauxMax: TAUX,
    plancherDepense: MONTANT,
    plancherLeve: fc.boolean(),
    plafondDepense: MONTANT,
    plafondSubvention: MONTANT,
    arrondi: fc.constantFrom(...ARRONDIS),
    appelDu: fc.option(JOUR),
    appelAu: fc.option(JOUR),
    piecesEnPlus: fc.array(UNE_LIGNE, { maxLength: 4 }),
    avance: fc.constantFrom(...AVANCES),
    acomptesMax: fc.option(fc.integer({ min: 0, max: 12 })),
    preuveAffichage: fc.boolean(),
    usageAnnees: fc.option(fc.integer({ min: 1, max: 30 })),
    seuilCommission: fc.constantFrom(...LECTURES_SEUIL),
  })
  .filter((candidate) => checkRegle(candidate).length === 0)

const REGLES = fc
  .uniqueArray(REGLE, { minLength: 1, maxLength: 5, selector: ({ categorie }) => categorie })
  .filter((regles) => checkRegles(regles).length === 0)

describe('a re-imported export gives the same rules', () => {
  test('CSV', () => {
    fc.assert(
      fc.property(REGLES, (regles) => {
        expect(lireRecueil(exporterCsv(regles))).toEqual({ ok: true, regles })
      }),
    )
  })

  test('JSON', () => {
    fc.assert(
      fc.property(REGLES, (regles) => {
        expect(lireRecueil(exporterJson(regles, RECUEIL))).toEqual({ ok: true, regles })
      }),
    )
  })

  test('the example file', () => {
    expect(lireRecueil(exporterCsv(REGLES_EXEMPLES))).toEqual({ ok: true, regles: REGLES_EXEMPLES })
  })
})

const anomalies = (texte: string) => {
  const lu = lireRecueil(texte)
  return lu.ok ? [] : lu.anomalies.map(({ ligne, colonne }) => [ligne, colonne])
}

describe('lireRecueil', () => {
  test.each([
    ['amounts with a thin space and the sign', 'code;libelle;taux_max;plafond_depense\na;A;50;1 800,00 €'],
    ['a point', 'code;libelle;taux_max;plafond_depense\na;A;50.00;1800.00'],
    ['commas', 'code,libelle,taux_max,plafond_depense\na,A,"50,00 %","1800,00"'],
    ['JSON with figures', '[{"code":"a","libelle":"A","taux_max":50,"plafond_depense":1800}]'],
  ])('%s', (_, texte) => {
    const lu = lireRecueil(texte)
    expect(lu).toEqual({
      ok: true,
      regles: [regle({ categorie: 'a', libelle: 'A', tauxMin: null })],
    })
  })

  test.each([
    ['a rate over 80 %', 'code;libelle;taux_max\na;A;80,01', [[2, 'taux_max']]],
    [
      'every fault of every line',
      'code;libelle;taux_max;arrondi\na;;x;\nb;B;50;au pif',
      [
        [2, 'taux_max'],
        [2, 'libelle'],
        [3, 'arrondi'],
      ],
    ],
    [
      'what is read and wrong, beside what cannot be read',
      'code;libelle;taux_max;plafond_depense\na;;90;beaucoup',
      [
        [2, 'plafond_depense'],
        [2, 'libelle'],
        [2, 'taux_max'],
      ],
    ],
    ['a label that is missing', 'code;libelle;taux_max\na;;50', [[2, 'libelle']]],
    ['a code twice', 'code;libelle;taux_max\na;A;50\n\nA;B;50', [[4, 'code']]],
    ['no category', 'code;libelle;taux_max\n', [[1, null]]],
    ['JSON that is not one', '{"regles": [', [[1, null]]],
    ['JSON of something else', '{"regles": 3}', [[1, null]]],
    ['an unknown field in JSON', '[{"code":"a","libelle":"A","taux_max":50,"couleur":1}]', [[1, 'couleur']]],
    ['an object where a text goes', '[{"code":{},"libelle":"A","taux_max":50}]', [[1, 'code']]],
  ])('%s', (_, texte, attendues) => {
    expect(anomalies(texte)).toEqual(attendues)
  })
})
