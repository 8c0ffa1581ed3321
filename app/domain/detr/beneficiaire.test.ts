import { describe, expect, test } from 'vitest'
import { checkBeneficiaire } from './beneficiaire'
import { type NaturePorteur, type Porteur, porteurInconnu } from './porteur'

const LE = '2026-03-10'

function eligibilite(nature: NaturePorteur, change: Partial<Porteur>, receptionLe = LE) {
  return checkBeneficiaire({ ...porteurInconnu(nature), ...change }, receptionLe).eligibilite
}

const riche = { potentielFinancier: 1_704_30, potentielFinancierMoyen: 1_311_00 }
const moinsRiche = { potentielFinancier: 1_704_29, potentielFinancierMoyen: 1_311_00 }

describe('communes (art. L2334-33 CGCT)', () => {
  test.each<[string, Partial<Porteur>, string]>([
    ['2 000 inhabitants', { population: 2_000, ...riche }, 'eligible'],
    ['2 001, at exactly 1.3 times', { population: 2_001, ...riche }, 'non_eligible'],
    ['2 001, a cent under 1.3 times', { population: 2_001, ...moinsRiche }, 'eligible'],
    ['20 000, a cent under', { population: 20_000, ...moinsRiche }, 'eligible'],
    ['20 001, a cent under', { population: 20_001, ...moinsRiche }, 'non_eligible'],
    ['outre-mer, 3 500', { population: 3_500, outreMer: true, ...riche }, 'eligible'],
    ['outre-mer, 3 501 rich', { population: 3_501, outreMer: true, ...riche }, 'non_eligible'],
    ['outre-mer, 35 000', { population: 35_000, outreMer: true, ...moinsRiche }, 'eligible'],
    ['outre-mer, 35 001', { population: 35_001, outreMer: true, ...moinsRiche }, 'non_eligible'],
    ['unknown population', { ...moinsRiche }, 'a_verifier'],
    ['2 001, unknown potentiel', { population: 2_001, potentielFinancierMoyen: 1_311_00 }, 'a_verifier'],
    ['2 001, unknown mean', { population: 2_001, potentielFinancier: 1 }, 'a_verifier'],
    ['no inhabitant', { population: 0 }, 'eligible'],
  ])('%s: %s', (_, change, attendu) => {
    expect(eligibilite('commune', change)).toBe(attendu)
  })

  test.each([
    [moinsRiche, '(potentiel financier inférieur à 1,3 fois la moyenne)'],
    [riche, '(potentiel financier d’au moins 1,3 fois la moyenne)'],
  ])('the ratio is said: %#', (potentiels, raison) => {
    const { controle } = checkBeneficiaire(
      { ...porteurInconnu('commune'), population: 3_000, ...potentiels },
      LE,
    )
    expect(controle.message).toContain(raison)
  })
})

describe('communes nouvelles, three years (art. L2334-33 CGCT)', () => {
  const creee = (creeeLe: string | null, ancienneCommuneEligible = true): Partial<Porteur> => ({
    communeNouvelle: { creeeLe, ancienneCommuneEligible },
    population: 20_001,
  })
  test.each<[string, Partial<Porteur>, string]>([
    ['the last day', creee('2023-03-11'), 'eligible'],
    ['three years to the day', creee('2023-03-10'), 'non_eligible'],
    ['no eligible commune before', creee('2025-01-01', false), 'non_eligible'],
    ['unknown day of creation', creee(null), 'non_eligible'],
    ['unknown population is covered too', { ...creee('2025-01-01'), population: null }, 'eligible'],
    ['the list still wins', { ...creee('2025-01-01'), eligibleSelonListe: false }, 'non_eligible'],
  ])('%s', (_, change, attendu) => {
    expect(eligibilite('commune', change)).toBe(attendu)
  })

  test.each([
    [
      'the last day is said',
      20_001,
      '(une des communes réunies le pouvait, maintien jusqu’au 31\u00A0décembre\u00A02027)',
    ],
    ['not where the calculation alone is enough', 2_000, '(au plus 2\u202F000 habitants)'],
  ])('%s', (_, population, raison) => {
    const { controle } = checkBeneficiaire(
      { ...porteurInconnu('commune'), ...creee('2025-01-01'), population },
      LE,
    )
    expect(controle.message).toContain(raison)
  })

  test('an EPCI has no such right', () => {
    expect(eligibilite('epci', { ...creee('2025-01-01'), population: null })).toBe('a_verifier')
  })
})

describe('EPCI: over every threshold only (art. L2334-33 CGCT)', () => {
  const epci = (population: number | null, communeCentre: number | null, densite: number | null) => ({
    population,
    epci: { communeCentre, densite },
  })
  test.each<[string, Partial<Porteur>, string]>([
    ['over all three', epci(75_001, 20_001, 150), 'non_eligible'],
    ['population at the threshold', epci(75_000, 20_001, 150), 'eligible'],
    ['centre at the threshold', epci(75_001, 20_000, 150), 'eligible'],
    ['density just under', epci(75_001, 20_001, 149.9), 'eligible'],
    ['a known density is enough', epci(75_001, null, 149.9), 'eligible'],
    ['a known centre is enough', epci(75_001, 20_000, null), 'eligible'],
    ['unknown centre', epci(75_001, null, 150), 'a_verifier'],
    ['unknown density', epci(75_001, 20_001, null), 'a_verifier'],
    ['nothing but the population', { population: 75_001 }, 'a_verifier'],
    ['a small population is enough', { population: 75_000 }, 'eligible'],
    ['without the population nothing is decided', epci(null, 20_000, 149.9), 'a_verifier'],
    ['outre-mer, over all three', { ...epci(150_001, 85_001, 150), outreMer: true }, 'non_eligible'],
    ['outre-mer, population', { ...epci(150_000, 85_001, 150), outreMer: true }, 'eligible'],
    ['outre-mer, centre', { ...epci(150_001, 85_000, 150), outreMer: true }, 'eligible'],
  ])('%s', (_, change, attendu) => {
    expect(eligibilite('epci', change)).toBe(attendu)
  })
})

describe('syndicats (art. L2334-33 CGCT)', () => {
  test.each([
    [60_000, 'eligible'],
    [60_001, 'non_eligible'],
    [null, 'a_verifier'],
  ])('%s inhabitants: %s', (population, attendu) => {
    expect(eligibilite('syndicat', { population })).toBe(attendu)
  })
})

describe('associations, CCAS and others (art. L2334-33 CGCT)', () => {
  const contrat = (change: Partial<NonNullable<Porteur['contratEtat']>>): Partial<Porteur> => ({
    contratEtat: { designeMaitreOuvrage: true, signataireEligible: true, deposePar: 'maire', ...change },
  })
  test.each<[string, NaturePorteur, Partial<Porteur>, string]>([
    ['alone', 'association', {}, 'non_eligible'],
    ['the list says nothing of an association', 'association', { eligibleSelonListe: true }, 'non_eligible'],
    ['named, filed by the mayor', 'association', contrat({}), 'eligible'],
    ['named, filed by the president', 'association', contrat({ deposePar: 'president_epci' }), 'eligible'],
    ['named, filed by itself', 'association', contrat({ deposePar: 'association' }), 'non_eligible'],
    ['named, nobody files', 'association', contrat({ deposePar: null }), 'non_eligible'],
    ['not named', 'association', contrat({ designeMaitreOuvrage: false }), 'non_eligible'],
    ['a signatory without the right', 'association', contrat({ signataireEligible: false }), 'non_eligible'],
    ['a signatory to verify', 'association', contrat({ signataireEligible: null }), 'a_verifier'],
    ['CCAS', 'ccas', { population: 100, eligibleSelonListe: true }, 'non_eligible'],
    ['other', 'autre', { population: 100, eligibleSelonListe: true }, 'non_eligible'],
  ])('%s', (_, nature, change, attendu) => {
    expect(eligibilite(nature, change)).toBe(attendu)
  })
})

describe('who spoke', () => {
  const parole = (nature: NaturePorteur, change: Partial<Porteur>) => {
    const { parole: qui, controle } = checkBeneficiaire({ ...porteurInconnu(nature), ...change }, LE)
    return [qui, controle.verdict, controle.message]
  }

  test('the list wins over the calculation, both ways', () => {
    const oui = 'Selon la liste officielle de 2026, votre commune peut recevoir la DETR.'
    const non =
      'Selon la liste officielle de 2026, votre commune ne peut pas recevoir la DETR. L’espace numérique reste possible.'
    expect(parole('commune', { population: 20_001, eligibleSelonListe: true })).toEqual([
      'liste',
      'conforme',
      oui,
    ])
    expect(parole('commune', { population: 1, eligibleSelonListe: false })).toEqual([
      'liste',
      'non_conforme',
      non,
    ])
    expect(parole('epci', { eligibleSelonListe: true })[0]).toBe('liste')
    expect(parole('syndicat', { eligibleSelonListe: false })[0]).toBe('liste')
  })

  test('the calculation names what is missing (M40)', () => {
    const message =
      'Il nous manque le potentiel financier pour vérifier votre droit. Continuez\u00A0: la préfecture le fera.'
    expect(parole('commune', { population: 3_000 })).toEqual(['calcul', 'a_verifier', message])
  })

  test('the nature alone decides for a CCAS (M38)', () => {
    expect(parole('ccas', {})).toEqual([
      'nature',
      'non_conforme',
      'Un CCAS ne peut pas recevoir la DETR. La commune le peut si elle reste propriétaire du matériel.',
    ])
  })

  test('the sentence gives the threshold of the calculation', () => {
    expect(parole('commune', { population: 20_001 })[2]).toContain('(plus de 20\u202F000 habitants)')
  })

  test('the population of Insee is announced as such, for a commune that we compute', () => {
    const mention = (nature: NaturePorteur, change: Partial<Porteur>) =>
      String(parole(nature, { population: 10, populationDe: 'insee', ...change })[2]).includes(
        'population DGF',
      )
    expect(mention('commune', {})).toBe(true)
    expect(mention('commune', { populationDe: 'dgf' })).toBe(false)
    expect(mention('commune', { eligibleSelonListe: true })).toBe(false)
    expect(mention('epci', {})).toBe(false)
  })
})
