import { describe, expect, test } from 'vitest'
import { regleDuRecueil as regle } from '~/domain/detr/exemples/recueils'
import { REGLES_EXEMPLES } from '~/domain/detr/recueil-fichier'
import { parseSaisie } from './parse'
import { saisieDeRegle, schemaPublication, schemaRegle } from './regle-recueil'

const erreurs = (change: Record<string, string>) => {
  const lu = parseSaisie(schemaRegle, { ...saisieDeRegle(regle()), ...change })
  return lu.ok ? [] : Object.keys(lu.erreurs)
}

describe('schemaRegle', () => {
  test.each(REGLES_EXEMPLES.map((exemple) => [exemple.libelle, exemple] as const))(
    'what the form shows is read back: %s',
    (_, exemple) => {
      expect(parseSaisie(schemaRegle, saisieDeRegle(exemple))).toMatchObject({ ok: true, value: exemple })
    },
  )

  test.each([
    [{}, []],
    [{ tauxMax: '80,01' }, ['tauxMax']],
    [{ tauxMax: 'beaucoup', plafondDepense: 'x' }, ['tauxMax', 'plafondDepense']],
    [{ tauxMin: '60' }, ['tauxMin']],
    [{ libelle: ' ' }, ['libelle']],
    [{ categorie: '6 3' }, ['categorie']],
    [{ plancherLeve: 'oui' }, ['plancherDepense']],
    [{ appelDu: '10/01/2026' }, ['appelAu']],
    [{ acomptesMax: '13', usageAnnees: '0' }, ['acomptesMax', 'usageAnnees']],
    [{ arrondi: 'au pif' }, ['arrondi']],
  ])('%j', (change, attendus) => {
    expect(erreurs(change)).toEqual(attendus)
  })
})

test('schemaPublication asks its three answers', () => {
  const lu = parseSaisie(schemaPublication, {})
  expect(lu.ok ? [] : Object.keys(lu.erreurs)).toEqual(['decision', 'decisionLe', 'enVigueurDu'])
})
