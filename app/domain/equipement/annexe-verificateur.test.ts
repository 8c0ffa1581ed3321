import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { type AnnexeTechnique, evaluerAnnexe } from './annexe-technique'
import { lireVerification, listCategoriesComptees } from './annexe-verificateur'
import { checkEntreeAnnexe } from './entree-annexe'

const ANNEXE = contenu as AnnexeTechnique
const lire = (saisie: Record<string, unknown>) => lireVerification(ANNEXE, saisie)
const ligne = (nombre: unknown, la: unknown = 'oui') => ({ lignes: { ordinateur: { la, nombre } } })
const quantite = (saisie: Record<string, unknown>) =>
  lire(saisie).entree.lignes?.find(({ categorie }) => categorie === 'ordinateur')?.quantite

describe('lireVerification', () => {
  test('only what the version counts is asked', () => {
    expect(listCategoriesComptees(ANNEXE)).toEqual([
      'ordinateur',
      'scanner',
      'multifonction',
      'imprimante',
      'webcam',
    ])
  })

  test.each<[string, unknown, number, string[]]>([
    ['one', ligne('1'), 1, []],
    ['ticked, the number erased', ligne(''), 1, []],
    ['not ticked', ligne('3', ''), 0, []],
    ['999', ligne('999'), 999, []],
    ['1000', ligne('1000'), 0, ['verification.quantite lignes.ordinateur.nombre']],
    ['zero', ligne('0'), 0, ['verification.quantite lignes.ordinateur.nombre']],
    ['minus one', ligne('-1'), 0, ['verification.quantite lignes.ordinateur.nombre']],
    ['two numbers', ligne(['1', '2']), 0, ['verification.quantite lignes.ordinateur.nombre']],
    ['a text for the lines', { lignes: 'x' }, 0, []],
    ['a list for the lines', { lignes: [{ la: 'oui' }] }, 0, []],
  ])('%s', (_, saisie, attendue, motifs) => {
    expect(quantite(saisie as Record<string, unknown>)).toBe(attendue)
    expect(
      lire(saisie as Record<string, unknown>).motifs.map(({ code, champ }) => `${code} ${champ}`),
    ).toEqual(motifs)
  })

  test.each<[string, unknown, unknown, string[]]>([
    ['connexion_internet', 'oui', true, []],
    ['connexion_internet', 'inconnu', null, []],
    ['connexion_internet', 'peut-être', null, ['verification.reponse']],
    ['table_hauteur_cm', '79,5', 79.5, []],
    ['table_hauteur_cm', '80 cm', null, ['verification.reponse']],
    ['table_hauteur_cm', ['80', '81'], null, ['verification.reponse']],
    ['identite_visuelle', 'installee', 'installee', []],
    ['identite_visuelle', 'perdue', null, ['verification.reponse']],
    ['services', 'cni', ['cni'], []],
    ['services', ['cni', 'passeport'], ['cni', 'passeport'], []],
    ['services', ['cni', 'x'], null, ['verification.reponse']],
    ['gratuit', { a: 'oui' }, null, ['verification.reponse']],
  ])('%s = %j', (champ, saisie, attendue, motifs) => {
    const lu = lire({ reponses: { [champ]: saisie } })
    expect(lu.entree.reponses?.[champ]).toEqual(attendue)
    expect(lu.motifs.map(({ code }) => code)).toEqual(motifs)
  })

  test('an old link: what is not asked any more is counted, the names of the prototype too', () => {
    const ancien = JSON.parse(
      '{"reponses":{"minitel":"oui","__proto__":"x"},"lignes":{"telex":{"la":"oui"}}}',
    )
    expect(lire(ancien).ignorees).toBe(3)
  })

  test('whatever comes, no exception, and the evaluator takes what was read', () => {
    const cles = fc.constantFrom('lignes', 'reponses', 'autre')
    fc.assert(
      fc.property(fc.dictionary(cles, fc.jsonValue()), (saisie) => {
        const { entree } = lire(saisie)
        expect(checkEntreeAnnexe(ANNEXE, entree)).toEqual([])
        expect(evaluerAnnexe(ANNEXE, entree).exigences).toHaveLength(ANNEXE.exigences.length)
      }),
      { seed: 20_170_101, numRuns: 300 },
    )
  })
})
