import { describe, expect, test } from 'vitest'
import * as parametres from './parametres'
import { listReglesEcrites } from './regles-ecrites'

const REGLES = listReglesEcrites().flatMap(({ regles }) => regles)

describe('the rules in words', () => {
  test('every dated parameter is there, once', () => {
    const dates = Object.entries(parametres).flatMap(([nom, valeur]) => (Array.isArray(valeur) ? [nom] : []))
    expect(REGLES.map(({ cle }) => cle).sort()).toEqual(dates.sort())
  })

  test('each has every version, the one in force first, with its source', () => {
    for (const { cle, versions } of REGLES) {
      expect(versions).toHaveLength((parametres[cle] as readonly unknown[]).length)
      expect(versions[0]?.au).toBeNull()
      for (const { phrase, source } of versions) {
        expect(source).toMatch(/^art\. /)
        expect(phrase).toMatch(/\.$/)
        expect(phrase).not.toMatch(/undefined|NaN|null|\[object/)
      }
    }
  })

  test('figures come from the parameters', () => {
    const phraseDe = (cle: string) => REGLES.find((regle) => regle.cle === cle)?.versions[0]?.phrase
    expect(phraseDe('SEUILS_COMMUNE')).toContain('2\u202F000 habitants (outre-mer 3\u202F500)')
    expect(phraseDe('RATIO_POTENTIEL_FINANCIER')).toContain('1,3 fois')
    expect(phraseDe('SEUIL_COMMISSION')).toContain('100\u202F000,00\u00A0€')
    expect(phraseDe('TAUX_PLAFOND')).toContain('80\u00A0%')
  })
})
