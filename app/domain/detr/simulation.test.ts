import { describe, expect, test } from 'vitest'
import { porteurInconnu } from './porteur'
import { AUCUNE_REGLE_LOCALE } from './regle-locale'
import {
  type AideSimulee,
  devinerCategorie,
  type FaitsSimulation,
  isDouteuse,
  LIGNES_DU_KIT,
  type LigneSimulee,
  type RegleSimulee,
  type ReponsesSimulation,
  regleDeLaSimulation,
  simuler,
} from './simulation'
import { listChangements } from './simulation-changements'
import { lieuEtAnnee } from './simulation-lieu'
import { enPhrases, listAConfirmer, phraseDuResultat, phraseVivante } from './simulation-phrase'

const regle = (saisie: Partial<RegleSimulee> = {}): RegleSimulee => ({
  ...AUCUNE_REGLE_LOCALE,
  categorie: 'points-numeriques',
  libelle: 'Points numériques',
  statut: 'observe',
  tauxMin: 2_000,
  tauxMax: 5_000,
  ...saisie,
})
const ISERE = regle({ plafondDepense: 1_800_00 })

const faits = (regles: readonly RegleSimulee[], population = 300): FaitsSimulation => ({
  jour: '2026-11-22',
  porteur: { ...porteurInconnu('commune'), population, populationDe: 'insee' },
  lieu: 'Dans l’Isère, en 2026',
  regles,
})

const ligne = (montantHT: number, saisie: Partial<LigneSimulee> = {}): LigneSimulee => ({
  categorie: 'autre',
  libelle: 'Poste',
  montantHT,
  nature: 'investissement',
  ...saisie,
})
const reponses = (
  lignes: readonly LigneSimulee[],
  aides: readonly AideSimulee[] = [],
  categorie: string | null = null,
): ReponsesSimulation => ({ nature: 'commune', code: '38083', lignes, aides, categorie })
const departement = (montant: number): AideSimulee => ({ financeur: 'DEPARTEMENT', montant })

describe('simuler (art. R2334-27, L1111-10 III CGCT; local rule)', () => {
  test.each([
    ['under the local ceiling', 1_500_00, [], 750_00, 750_00],
    ['exactly at the ceiling on the cost', 1_800_00, [], 900_00, 900_00],
    ['one cent over it', 1_800_01, [], 900_00, 900_01],
    ['far over it', 2_500_00, [], 900_00, 1_600_00],
    ['an odd cent is rounded down', 1_500_01, [], 750_00, 750_01],
    ['another aid leaves the own share at 20 %', 1_500_00, [departement(450_00)], 750_00, 300_00],
    ['one cent more of it takes one cent of DETR', 1_500_00, [departement(450_01)], 749_99, 300_00],
    ['room for exactly the floor of 20 %', 1_500_00, [departement(900_00)], 300_00, 300_00],
    ['one cent under the floor: nothing', 1_500_00, [departement(900_01)], 0, 599_99],
    ['nothing to buy', 0, [], 0, 0],
  ])('%s', (_, cout, aides, montant, part) => {
    const simulation = simuler(faits([ISERE]), reponses([ligne(cout)], aides))
    expect([simulation.montant, simulation.part]).toEqual([montant, part])
  })

  test('the plan that asks the maximum passes every test', () => {
    const { evaluation } = simuler(faits([ISERE]), reponses(LIGNES_DU_KIT))
    expect(evaluation.controles.filter(({ verdict }) => verdict === 'non_conforme')).toEqual([])
    expect(evaluation.verdict).toBe('recevable')
  })

  test('running costs are paid outside the plan', () => {
    const { evaluation, montant } = simuler(
      faits([ISERE]),
      reponses([ligne(1_000_00), ligne(360_00, { nature: 'fonctionnement' })]),
    )
    expect([evaluation.coutTotal, evaluation.horsPlan, montant]).toEqual([1_000_00, 360_00, 500_00])
  })

  test.each([
    ['published', [regle({ statut: 'publie' })], 'sur'],
    ['observed', [regle()], 'observe'],
    ['none', [], 'inconnu'],
  ])('a rule %s', (_, regles, attendu) => {
    expect(simuler(faits(regles), reponses([ligne(1_000_00)])).fiabilite).toBe(attendu)
  })

  test('without a local rule, the law alone: 80 %', () => {
    expect(simuler(faits([]), reponses([ligne(1_000_00)])).montant).toBe(800_00)
  })
})

describe('regleDeLaSimulation', () => {
  const autre = regle({ categorie: 'autre', libelle: 'Bâtiments' })
  test.each([
    ['the one chosen', [ISERE, autre], 'autre', 'autre'],
    ['the only one', [autre], null, 'autre'],
    ['an unknown choice falls on the only one', [autre], 'zzz', 'autre'],
    ['the one that names the digital', [autre, ISERE], null, 'points-numeriques'],
    ['none that speaks of it', [autre, regle({ categorie: 'b', libelle: 'Voirie' })], null, undefined],
  ])('%s', (_, regles, categorie, attendu) => {
    expect(regleDeLaSimulation(regles, categorie)?.categorie).toBe(attendu)
  })
})

describe('phraseDuResultat', () => {
  const dire = (f: FaitsSimulation, r: ReponsesSimulation) => phraseDuResultat(f, simuler(f, r))

  test('the sentence of the Isère', () => {
    expect(dire(faits([ISERE]), reponses([ligne(2_000_00)]))).toBe(
      'Dans l’Isère, en 2026, vous pouvez demander jusqu’à 900,00\u00A0€\u00A0: 50\u00A0% d’une dépense plafonnée à 1\u202F800,00\u00A0€.',
    )
  })

  test.each([
    ['no rule: the range of the law', faits([]), [ligne(1_000_00)], [], /de 200,00.*à 800,00.*de 20.%/],
    [
      'under the local floor',
      faits([regle({ plancherDepense: 10_000_00 })]),
      [ligne(9_999_99)],
      [],
      /il manque 0,01/,
    ],
    [
      'other aids leave no room',
      faits([ISERE]),
      [ligne(1_000_00)],
      [departement(900_00)],
      /ne laissent plus/,
    ],
    ['nothing to buy', faits([ISERE]), [], [], /^Ajoutez/],
    ['running costs alone', faits([ISERE]), [ligne(9_00, { nature: 'fonctionnement' })], [], /L2334-36/],
    [
      '20 000 inhabitants, wealth unknown',
      faits([ISERE], 20_000),
      [ligne(1_000_00)],
      [],
      /vous pourriez demander jusqu’à 500,00/,
    ],
    ['20 001 inhabitants', faits([ISERE], 20_001), [ligne(1_000_00)], [], /ne peut pas recevoir/],
  ])('%s', (_, f, lignes, aides, attendu) => {
    expect(dire(f, reponses(lignes, aides))).toMatch(attendu)
  })

  test.each([
    ['38', 'Dans l’Isère, en 2026'],
    ['28', 'En Eure-et-Loir, en 2026'],
    ['04', 'Dans les Alpes-de-Haute-Provence, en 2026'],
    ['974', 'À La Réunion, en 2026'],
    ['', 'En 2026'],
    ['00', 'En 2026'],
  ])('%s begins with %s', (code, attendu) => {
    expect(lieuEtAnnee(code, '2026-11-22')).toBe(attendu)
  })

  test.each([
    ['observed', faits([ISERE]), 1],
    ['published', faits([regle({ statut: 'publie' })]), 0],
    ['no rule, right to verify', faits([], 5_000), 2],
    [
      'several categories, one supposed',
      faits([regle({ statut: 'publie' }), regle({ categorie: 'b', statut: 'publie' })]),
      1,
    ],
    [
      'several categories, none that fits',
      faits([regle({ libelle: 'A' }), regle({ libelle: 'B', categorie: 'b' })]),
      1,
    ],
    ['not eligible: nothing to confirm', faits([], 50_000), 0],
  ])('what is to confirm: %s', (_, f, nombre) => {
    expect(listAConfirmer(simuler(f, reponses([ligne(1_000_00)])))).toHaveLength(nombre)
  })

  test('a refusal is cut in sentences, not at « art. »', () => {
    expect(
      enPhrases('Une association ne peut pas (art. L2334-33). Votre espace reste possible. Fin.'),
    ).toEqual(['Une association ne peut pas (art. L2334-33).', 'Votre espace reste possible.', 'Fin.'])
  })

  test('the sentence read aloud says the amount and the own share', () => {
    expect(phraseVivante(simuler(faits([ISERE]), reponses([ligne(2_000_00)])))).toBe(
      'DETR possible\u00A0: 900,00\u00A0€. Votre part\u00A0: 1\u202F100,00\u00A0€.',
    )
  })
})

describe('listChangements', () => {
  const lister = (f: FaitsSimulation, r: ReponsesSimulation) =>
    listChangements(f, r, simuler(f, r)).map(({ code, montant }) => [code, montant])

  test.each([
    [
      'what is missing to reach the local floor',
      faits([regle({ plancherDepense: 2_000_00 })]),
      reponses([ligne(1_500_00)]),
      [['atteindre_plancher', 1_000_00]],
    ],
    [
      'aids that leave one cent too little',
      faits([ISERE]),
      reponses([ligne(1_500_00)], [departement(900_01)]),
      [['baisser_aides', 300_00]],
    ],
    [
      'another category, the best first',
      faits([
        regle(),
        regle({ categorie: 'b', libelle: 'B', tauxMax: 6_000 }),
        regle({ categorie: 'c', tauxMax: 8_000 }),
        regle({ categorie: 'd', tauxMax: 3_000 }),
      ]),
      reponses([ligne(1_000_00)], [], 'points-numeriques'),
      [
        ['autre_categorie', 800_00],
        ['autre_categorie', 600_00],
      ],
    ],
    [
      'a line that sounds like a running cost',
      faits([regle()]),
      reponses([ligne(1_000_00), ligne(200_00, { libelle: 'Abonnement fibre' })]),
      [['ligne_douteuse', 500_00]],
    ],
    [
      'room under the ceiling on the cost',
      faits([ISERE]),
      reponses([ligne(1_500_00)]),
      [['sous_plafond', 900_00]],
    ],
    [
      'over the ceiling on the cost',
      faits([ISERE]),
      reponses([ligne(1_900_00)]),
      [['au_dessus_plafond', null]],
    ],
    ['exactly at the ceiling: nothing', faits([ISERE]), reponses([ligne(1_800_00)]), []],
    [
      'the ceiling on the grant',
      faits([regle({ plafondSubvention: 400_00 })]),
      reponses([ligne(1_000_00)]),
      [['plafond_subvention', null]],
    ],
    [
      'running costs outside the plan',
      faits([regle()]),
      reponses([ligne(1_000_00), ligne(50_00, { nature: 'fonctionnement' })]),
      [['hors_plan', null]],
    ],
    [
      'the own share at the minimum of the law',
      faits([regle()]),
      reponses([ligne(1_000_00)], [departement(400_00)]),
      [['part_minimale', null]],
    ],
    [
      'aids over the whole cost break the own share too',
      faits([regle()]),
      reponses([ligne(1_000_00)], [departement(1_000_00)]),
      [
        ['baisser_aides', 200_00],
        ['part_minimale', null],
      ],
    ],
    ['not eligible: money changes nothing', faits([regle()], 30_000), reponses([ligne(1_000_00)]), []],
  ])('%s', (_, f, r, attendu) => {
    expect(lister(f, r)).toEqual(attendu)
  })
})

describe('the words of a line', () => {
  test.each([
    ['Écran 27 pouces', 'ecran'],
    ['Copieur multifonction', 'multifonction'],
    ['Tablette', 'ordinateur'],
    ['Bureau réglable', 'mobilier'],
    ['Rampe', 'autre'],
  ])('%s is %s', (libelle, categorie) => {
    expect(devinerCategorie(libelle)).toBe(categorie)
  })

  test.each([
    [ligne(1, { libelle: 'Cartouches d’encre' }), true],
    [ligne(1, { libelle: 'Abonnement', nature: 'fonctionnement' }), false],
    [ligne(1, { libelle: 'Table' }), false],
  ])('%o', (lue, attendu) => {
    expect(isDouteuse(lue)).toBe(attendu)
  })
})
