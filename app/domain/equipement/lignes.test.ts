import { describe, expect, test } from 'vitest'
import { KIT_COURANT } from './kit-courant'
import {
  checkLigne,
  depensesDuPlan,
  expliquerExclusion,
  type LigneEquipement,
  totalLigneHT,
  totalLigneTTC,
  totauxAAcheter,
} from './lignes'

function ligne(champs: Partial<LigneEquipement> = {}): LigneEquipement {
  return {
    id: 'l1',
    categorie: 'ordinateur',
    designation: 'Ordinateur',
    quantite: 1,
    prixUnitaireHT: 83_900,
    tauxTva: 2000,
    nature: 'investissement',
    existante: false,
    devis: null,
    ...champs,
  }
}

describe('totals of a line', () => {
  test.each([
    [1, 83_900, 2000, 83_900, 100_680],
    [3, 33, 2000, 99, 119],
    [1, 2, 2000, 2, 2],
    [1, 10, 550, 10, 11],
    [1, 1000, 555, 1000, 1056],
    [999, 100_100_100, 2000, 99_999_999_900, 119_999_999_880],
    [1, 0, 2000, 0, 0],
  ])('%i × %i at %i', (quantite, prixUnitaireHT, tauxTva, ht, ttc) => {
    const lue = ligne({ quantite, prixUnitaireHT, tauxTva })
    expect([totalLigneHT(lue), totalLigneTTC(lue)]).toEqual([ht, ttc])
  })
})

describe('depensesDuPlan (art. L2334-36 CGCT)', () => {
  const lignes = [
    ligne(),
    ligne({ id: 'l2', nature: 'fonctionnement', categorie: 'connexion', prixUnitaireHT: 3000 }),
    ligne({ id: 'l3', existante: true, prixUnitaireHT: 50_000 }),
    ligne({ id: 'l4', existante: true, nature: 'fonctionnement' }),
  ]
  test('investment to buy is in the plan, running costs beside it, what is there in neither', () => {
    const { plan, horsPlan, coutTotal, totalHorsPlan } = depensesDuPlan(lignes)
    expect([plan.map((d) => d.ligneId), horsPlan.map((d) => d.ligneId)]).toEqual([['l1'], ['l2']])
    expect([coutTotal, totalHorsPlan, totauxAAcheter(lignes)]).toEqual([
      83_900,
      3000,
      { ht: 86_900, ttc: 104_280 },
    ])
  })
  test.each([
    [lignes[0]!, undefined],
    [lignes[1]!, 'ligne.fonctionnement'],
    [lignes[2]!, 'ligne.existante'],
  ])('why a line is left out', (exclue, code) => {
    expect(expliquerExclusion(exclue)?.code).toBe(code)
  })
})

describe('checkLigne', () => {
  test.each([
    [{}, []],
    [{ quantite: 999 }, []],
    [{ quantite: 1000 }, ['ligne.quantite']],
    [{ quantite: 0 }, ['ligne.quantite']],
    [{ quantite: 1.5 }, ['ligne.quantite']],
    [{ quantite: Number.NaN }, ['ligne.quantite']],
    [{ prixUnitaireHT: 99_999_999_999 }, []],
    [{ prixUnitaireHT: 100_000_000_000 }, ['montant.immense']],
    [{ prixUnitaireHT: 50_000_000_000, quantite: 2 }, ['montant.immense']],
    [{ prixUnitaireHT: -1 }, ['montant.negatif']],
    [{ designation: ' ' }, ['ligne.designation']],
  ])('%j', (champs, codes) => {
    expect(checkLigne(ligne(champs)).map(({ code }) => code)).toEqual(codes)
  })
})

describe('the ordinary kit', () => {
  test('every line is right, in the order of the grants of 2018', () => {
    expect(KIT_COURANT.flatMap(checkLigne)).toEqual([])
    const { coutTotal } = depensesDuPlan(KIT_COURANT.map((deKit, rang) => ({ ...deKit, id: `k${rang}` })))
    expect(coutTotal).toBe(148_000)
  })
})
