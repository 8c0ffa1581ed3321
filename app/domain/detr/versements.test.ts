import { describe, expect, test } from 'vitest'
import { ecrireMontant, lireMontant } from './exemples/lire'
import exemples from './exemples/versements.json'
import { calculerVersements, type FaitsVersements } from './versements'

function faits(change: Partial<FaitsVersements> = {}): FaitsVersements {
  return {
    assiette: 6_500_00,
    taux: 4_000,
    subvention: 2_600_00,
    avanceVersee: 0,
    acomptesVerses: 0,
    depenseJustifiee: 6_500_00,
    achevee: false,
    ...change,
  }
}

function verser(change: Partial<FaitsVersements>) {
  const calcul = calculerVersements(faits(change))
  if (!calcul.ok) throw new Error(calcul.motifs.map(({ code }) => code).join())
  return calcul.value
}

describe('calculerVersements, public examples of the contract', () => {
  test.each(exemples.map(({ nom, requete, reponse }) => [nom, requete, reponse] as const))(
    '%s',
    (_, requete, reponse) => {
      const { achevee, ...montants } = requete
      const lus = Object.fromEntries(
        Object.entries(montants).map(([cle, texte]) => [cle, lireMontant(texte)]),
      )
      const ecrits = Object.entries(verser({ ...lus, achevee })).map(([cle, valeur]) => [
        cle,
        ecrireMontant(valeur),
      ])
      expect(Object.fromEntries(ecrits)).toEqual(reponse)
    },
  )
})

describe('calculerVersements (art. R2334-30, R2334-31 CGCT)', () => {
  test.each<[string, Partial<FaitsVersements>, object]>([
    ['30 % and 80 % round down', { subvention: 99 }, { avanceMaximale: 29, cumulAvantSoldeMaximal: 79 }],
    ['half a cent rounds up', { taux: 5_000, depenseJustifiee: 1 }, { du: 1 }],
    ['under half a cent rounds down', { taux: 4_999, depenseJustifiee: 1 }, { du: 0 }],
    ['the proved expense is capped', { taux: 1_000, depenseJustifiee: 6_500_01 }, { du: 650_00 }],
    ['the grant is never exceeded', { taux: 4_001 }, { du: 2_600_00 }],
    ['instalments stop at 80 %', { acomptesVerses: 1_000_00 }, { acomptePossible: 1_080_00 }],
    ['the advance counts', { avanceVersee: 780_00, acomptesVerses: 1_300_00 }, { acomptePossible: 0 }],
    ['over the 80 %, nothing', { acomptesVerses: 2_080_01 }, { acomptePossible: 0, aReverser: 0 }],
    ['before the end, no balance', { depenseJustifiee: 6_500_00 }, { solde: 0, aReverser: 0 }],
    [
      'finished: the rest',
      { achevee: true, avanceVersee: 1 },
      { solde: 2_599_99, acomptePossible: 0, aReverser: 0 },
    ],
    [
      'finished: nothing proved',
      { achevee: true, depenseJustifiee: 0, avanceVersee: 1 },
      { solde: 0, aReverser: 1 },
    ],
  ])('%s', (_, change, attendu) => {
    expect(verser(change)).toMatchObject(attendu)
  })

  test.each([
    ['assiette', { assiette: 0 }],
    ['subvention', { subvention: 0 }],
  ])('refuses a %s of 0', (champ, change) => {
    const calcul = calculerVersements(faits(change))
    expect(calcul.ok ? [] : calcul.motifs.map((motif) => motif.champ)).toEqual([champ])
  })
})
