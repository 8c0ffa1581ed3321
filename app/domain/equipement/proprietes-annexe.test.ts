import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import {
  type AnnexeTechnique,
  type EntreeAnnexe,
  evaluerAnnexe,
  listControlesDeReponse,
  type Reponse,
  type VerdictExigence,
} from './annexe-technique'

const ANNEXE = contenu as AnnexeTechnique
const FEUILLES = listControlesDeReponse(ANNEXE.exigences.map(({ controle }) => controle))
const TIRAGES = { seed: 20_170_101, numRuns: 500 }

/** An answer of the right type, on both sides of the limit. */
function arbReponse(feuille: (typeof FEUILLES)[number]): fc.Arbitrary<Reponse> {
  if (feuille.type === 'oui') return fc.boolean()
  if (feuille.type === 'mesure') {
    const limite = feuille.min ?? feuille.max ?? 0
    return fc.integer({ min: -1, max: 1 }).map((ecart) => Math.max(0, limite + ecart))
  }
  if (feuille.type === 'parmi') return fc.constantFrom(...feuille.valeurs, 'perdue')
  return fc.subarray([...feuille.valeurs, 'autre'])
}

const arbCouple = fc
  .constantFrom(...FEUILLES)
  .chain((feuille) => fc.tuple(fc.constant(feuille.champ), arbReponse(feuille)))
const arbReponses = fc.array(arbCouple, { maxLength: 30 }).map((couples) => Object.fromEntries(couples))
const arbLignes = fc.array(
  fc.record({ categorie: fc.constantFrom(...ANNEXE.categories), quantite: fc.nat(3) }),
  { maxLength: 6 },
)
const arbEntree: fc.Arbitrary<EntreeAnnexe> = fc.record({
  lignes: fc.oneof(fc.constant(null), arbLignes),
  reponses: arbReponses,
})

const verdicts = (entree: EntreeAnnexe, annexe = ANNEXE): Readonly<Record<string, VerdictExigence>> =>
  Object.fromEntries(evaluerAnnexe(annexe, entree).exigences.map(({ code, verdict }) => [code, verdict]))

function neRegressentPas(avant: EntreeAnnexe, apres: EntreeAnnexe): void {
  const ensuite = verdicts(apres)
  for (const [code, verdict] of Object.entries(verdicts(avant)))
    if (verdict !== 'non_renseignee') expect([code, ensuite[code]]).not.toEqual([code, 'non_renseignee'])
}

describe('evaluerAnnexe (annexe technique, circulaire 16-001365-I)', () => {
  test('an answer added never makes a requirement unknown again', () => {
    fc.assert(
      fc.property(arbEntree, arbCouple, (entree, [champ, reponse]) => {
        if (Object.hasOwn(entree.reponses ?? {}, champ)) return
        neRegressentPas(entree, { ...entree, reponses: { ...entree.reponses, [champ]: reponse } })
      }),
      TIRAGES,
    )
  })

  test('nor does a line of equipment', () => {
    fc.assert(
      fc.property(arbEntree, arbLignes, (entree, plus) => {
        neRegressentPas(entree, { ...entree, lignes: [...(entree.lignes ?? []), ...plus] })
      }),
      TIRAGES,
    )
  })

  test('a line added never takes a satisfied quantity away', () => {
    fc.assert(
      fc.property(arbLignes, arbLignes, (lignes, plus) => {
        const apres = verdicts({ lignes: [...lignes, ...plus] })
        for (const [code, verdict] of Object.entries(verdicts({ lignes })))
          if (verdict === 'satisfaite') expect([code, apres[code]]).toEqual([code, 'satisfaite'])
      }),
      TIRAGES,
    )
  })

  test('the order of lines, of answers and of requirements changes nothing', () => {
    const retourner = (objet: EntreeAnnexe['reponses']) =>
      Object.fromEntries(Object.entries(objet ?? {}).reverse())
    const retournee = { ...ANNEXE, exigences: [...ANNEXE.exigences].reverse() }
    fc.assert(
      fc.property(arbEntree, (entree) => {
        const autre = {
          lignes: entree.lignes && [...entree.lignes].reverse(),
          reponses: retourner(entree.reponses),
        }
        expect(evaluerAnnexe(ANNEXE, autre)).toEqual(evaluerAnnexe(ANNEXE, entree))
        expect(verdicts(entree, retournee)).toEqual(verdicts(entree))
        expect(evaluerAnnexe(retournee, entree).verdict).toBe(evaluerAnnexe(ANNEXE, entree).verdict)
      }),
      TIRAGES,
    )
  })

  test('a line in two lines counts the same', () => {
    fc.assert(
      fc.property(arbLignes, arbReponses, (lignes, reponses) => {
        const fendues = lignes.flatMap(({ categorie, quantite }) => [
          { categorie, quantite: Math.min(1, quantite) },
          { categorie, quantite: quantite - Math.min(1, quantite) },
        ])
        expect(evaluerAnnexe(ANNEXE, { lignes: fendues, reponses })).toEqual(
          evaluerAnnexe(ANNEXE, { lignes, reponses }),
        )
      }),
      TIRAGES,
    )
  })

  test('the quantities that are drawn reach every verdict', () => {
    const vus = new Set<string>()
    fc.assert(
      fc.property(arbEntree, (entree) => {
        for (const verdict of Object.values(verdicts(entree))) vus.add(verdict)
      }),
      TIRAGES,
    )
    expect([...vus].sort()).toEqual(['non_renseignee', 'non_satisfaite', 'satisfaite'])
  })
})
