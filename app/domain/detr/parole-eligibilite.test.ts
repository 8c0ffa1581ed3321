import { describe, expect, test } from 'vitest'
import { checkBeneficiaire } from './beneficiaire'
import { decrireEligibilite, phraseEligibilite, sourceEligibilite } from './parole-eligibilite'
import { type ListeDuPorteur, porteurInconnu } from './porteur'

const LISTE: ListeDuPorteur = {
  exercice: 2026,
  appliqueeLe: '2026-02-12',
  source: null,
  citee: true,
  motif: 'population',
}
const commune = (liste?: ListeDuPorteur) => ({ ...porteurInconnu('commune'), liste })

describe('who spoke of the eligibility', () => {
  test.each([
    [
      'the list',
      commune(LISTE),
      'liste',
      'd’après la liste officielle de 2026, appliquée le 12\u00A0février\u00A02026',
    ],
    [
      'the list, with who gave it',
      commune({ ...LISTE, source: 'fictif' }),
      'liste',
      'd’après la liste officielle de 2026, appliquée le 12\u00A0février\u00A02026 (fictif)',
    ],
    ['a list given by a caller', commune(), 'liste', 'd’après la liste officielle'],
    [
      'the calculation, no list',
      commune({ ...LISTE, appliqueeLe: null, citee: false }),
      'calcul',
      'd’après notre calcul, à confirmer par la préfecture\u00A0: la liste officielle de 2026 n’est pas chargée',
    ],
    [
      'the calculation, a list that does not name it',
      commune({ ...LISTE, citee: false }),
      'calcul',
      'd’après notre calcul, à confirmer par la préfecture\u00A0: la liste officielle de 2026, appliquée le 12\u00A0février\u00A02026, n’en dit rien',
    ],
    ['the law', commune(LISTE), 'nature', 'd’après la loi'],
  ] as const)('%s', (_, porteur, parole, phrase) => {
    expect(sourceEligibilite(porteur, parole).replaceAll('\u00A0', ' ')).toBe(
      phrase.replaceAll('\u00A0', ' '),
    )
  })

  test('a whole sentence, with the reason of the list', () => {
    const phrase = phraseEligibilite(commune(LISTE), { eligibilite: 'non_eligible', parole: 'liste' })
    expect(phrase.replaceAll('\u00A0', ' ')).toBe(
      'Votre commune ne peut pas recevoir la DETR, d’après la liste officielle de 2026, appliquée le 12 février 2026. Motif : population.',
    )
  })

  test('for the agents, with the figures of the list', () => {
    const porteur = {
      ...commune(LISTE),
      population: 2001,
      populationDe: 'dgf' as const,
      potentielFinancier: 1691_19,
    }
    expect(
      decrireEligibilite(porteur, { eligibilite: 'eligible', parole: 'liste' }).replace(
        /[\u00A0\u202F]/g,
        ' ',
      ),
    ).toBe(
      'Oui, d’après la liste officielle de 2026, appliquée le 12 février 2026. Motif : population ; population DGF : 2 001 ; potentiel financier : 1 691,19 € par habitant.',
    )
    const sans = {
      ...commune({ ...LISTE, appliqueeLe: null, citee: false }),
      population: 70,
      populationDe: 'insee' as const,
    }
    expect(decrireEligibilite(sans, { eligibilite: 'eligible', parole: 'calcul' })).toMatch(
      /^Oui, d’après notre calcul.*chargée\.$/,
    )
  })

  test('the year of the list is that of the request, not of its reception', () => {
    const porteur = { ...commune({ ...LISTE, exercice: 2027 }), eligibleSelonListe: true }
    expect(checkBeneficiaire(porteur, '2026-11-03').controle.message).toContain('de 2027')
    expect(checkBeneficiaire({ ...porteur, liste: undefined }, '2026-11-03').controle.message).toContain(
      'de 2026',
    )
  })
})
