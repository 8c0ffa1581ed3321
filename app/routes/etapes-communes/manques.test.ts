import { describe, expect, test } from 'vitest'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from '~/domain/dossier/etapes'
import type { NatureOrganisation } from '~/domain/organisation/nature'
import { listManquesDuDossier } from './manques'

const complete = (oui: boolean) =>
  Object.fromEntries(ETAPES_RUBRIQUE.map((etape) => [etape, oui])) as Record<EtapeRubrique, boolean>

function champsDuFinancement(nature: NatureOrganisation, contratEtat: string, demandeDetr: string) {
  const rubriques = { organisation: { contratEtat }, financement: { demandeDetr } }
  return listManquesDuDossier({ nature, rubriques, complete: complete(false) })
    .filter(({ etape }) => etape === 'financement')
    .map(({ champ }) => champ)
}

describe('listManquesDuDossier (art. L2334-33 CGCT)', () => {
  test.each([
    ['an association that asks', 'association', 'non', 'oui', true],
    ['a CCAS that asks', 'ccas', 'non', 'oui', true],
    ['an association named by a contract', 'association', 'oui', 'oui', false],
    ['a commune that asks', 'commune', 'non', 'oui', false],
    ['an association that does not ask', 'association', 'non', 'non', false],
  ] as const)('%s', (_, nature, contrat, demande, dit) => {
    expect(champsDuFinancement(nature, contrat, demande).includes('demandeDetr')).toBe(dit)
  })

  test('a step that its form accepts but that was not kept complete is to read again', () => {
    const rubriques = { financement: { demandeDetr: 'non' } }
    const champs = (oui: boolean) =>
      listManquesDuDossier({ nature: 'commune', rubriques, complete: complete(oui) })
        .filter(({ etape }) => etape === 'financement')
        .map(({ message }) => message)
    expect(champs(false)).toHaveLength(1)
    expect(champs(true)).toEqual([])
  })

  test('a step that was never opened is one line', () => {
    const manques = listManquesDuDossier({ nature: 'commune', rubriques: {}, complete: complete(false) })
    expect(manques.map(({ etape }) => etape)).toEqual([...ETAPES_RUBRIQUE])
  })
})
