import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { type AnnexeTechnique, evaluerAnnexe, listControlesDeReponse } from './annexe-technique'
import { CATEGORIES } from './categories'
import { libelleConformite, listReserves, trierExigences } from './conformite'
import { isQuestionRedigee, listQuestions } from './questions'
import { assemblerReponses, lireReponse } from './reponses'

const ANNEXE = contenu as AnnexeTechnique

describe('listQuestions', () => {
  const questions = listQuestions(ANNEXE)
  test('every field of the annexe has a question written for it, once', () => {
    const champs = listControlesDeReponse(ANNEXE.exigences.map(({ controle }) => controle)).map(
      ({ champ }) => champ,
    )
    expect(questions.map(({ champ }) => champ)).toEqual([...new Set(champs)])
    expect(champs.filter((champ) => !isQuestionRedigee(champ))).toEqual([])
  })
  test('a measure has a unit, a choice has its options', () => {
    expect(questions.filter(({ type, unite }) => type === 'mesure' && unite === null)).toEqual([])
    expect(questions.filter(({ type, options }) => type === 'parmi' && options.length === 0)).toEqual([])
  })
  test('the options of a choice hold the values that satisfy it', () => {
    for (const controle of listControlesDeReponse(ANNEXE.exigences.map(({ controle }) => controle))) {
      if (!('valeurs' in controle)) continue
      const options = questions
        .find(({ champ }) => champ === controle.champ)
        ?.options.map(({ valeur }) => valeur)
      expect(options).toEqual(expect.arrayContaining([...controle.valeurs]))
    }
  })
  test('a field of a version to come is asked with the words of its requirement', () => {
    const controle = { type: 'oui', champ: 'imprimante_3d' } as const
    const [modele] = ANNEXE.exigences
    const exigences = [{ ...modele!, intitule: "L'imprimante", controle }]
    expect(listQuestions({ ...ANNEXE, exigences })).toMatchObject([
      { champ: 'imprimante_3d', type: 'oui', etape: 'equipement', intitule: 'L’imprimante' },
    ])
  })
  test('the categories are those of the annexe', () => {
    expect([...CATEGORIES]).toEqual(ANNEXE.categories)
  })
})

describe('assemblerReponses', () => {
  test('reads the drafts of three steps, valid or not', () => {
    const reponses = assemblerReponses(ANNEXE, {
      lieu: {
        horaires: { lundi: [{ debut: '9 h', fin: '12 h' }], mardi: [{ debut: 'x', fin: '12 h' }] },
        reponses: { table_hauteur_cm: '79,5', confidentialite: 'inconnu' },
      },
      services: { services: ['cni'], mediateur: 'designe', formation: 'prevu', reponses: { gratuit: 'oui' } },
      equipement: { reponses: { poste_verrouille: 'non', ecran_pouces: 'grand' } },
    })
    expect(reponses).toMatchObject({
      heures_accompagnement_semaine: 3,
      table_hauteur_cm: 79.5,
      confidentialite: null,
      services: ['cni'],
      mediateur_designe: true,
      mediateur_forme: false,
      gratuit: true,
      poste_verrouille: false,
      ecran_pouces: null,
    })
  })
  test('nothing typed is nothing answered', () => {
    expect(Object.values(assemblerReponses(ANNEXE, {})).filter((reponse) => reponse !== null)).toEqual([])
  })
  test.each([
    ['mesure', '1e3', null],
    ['mesure', '-1', null],
    ['mesure', '0', 0],
    ['mesure', 'NaN', null],
    ['oui', 'OUI', null],
    ['parmi', 'commandee', 'commandee'],
    ['contient', 'cni', ['cni']],
    ['contient', { a: 1 }, null],
  ] as const)('%s %s', (type, saisie, reponse) => {
    expect(lireReponse(type, saisie)).toEqual(reponse)
  })
})

describe('conformite', () => {
  const lignes = [{ categorie: 'ordinateur', quantite: 1 }]
  test('three lists hold every requirement once', () => {
    const evaluation = evaluerAnnexe(ANNEXE, { lignes, reponses: { connexion_internet: true } })
    const { manque, aPreciser, rempli, indispensables } = trierExigences(evaluation)
    expect(manque.length + aPreciser.length + rempli.length).toBe(ANNEXE.exigences.length)
    expect(indispensables).toEqual({ remplis: 2, total: 4 })
    expect(listReserves(evaluation).every(({ niveau }) => niveau === 'obligatoire')).toBe(true)
  })
  test.each([
    [{}, 'Il manque 4 réponses', 'warning'],
    [{ lignes: [] }, '2 points indispensables manquent', 'error'],
    [
      { lignes, reponses: { connexion_internet: true, mediateur_designe: true } },
      '1 point indispensable manque',
      'error',
    ],
  ])('%j', (entree, texte, badge) => {
    expect(libelleConformite(evaluerAnnexe(ANNEXE, entree))).toMatchObject({ public: texte, badge })
  })
})
