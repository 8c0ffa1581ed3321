import { type Motif, motif } from '../commun/motif'
import { findChamp } from './annexe-champs'
import {
  type AnnexeTechnique,
  type Controle,
  type Exigence,
  listControlesDeReponse,
  type NiveauExigence,
  type Provenance,
} from './annexe-technique'
import { CATEGORIES } from './categories'
import { isQuestionRedigee } from './questions'

export const NIVEAUX = [
  'bloquante',
  'obligatoire',
  'recommandee',
] as const satisfies readonly NiveauExigence[]
export const PROVENANCES = [
  'officielle',
  'derivee',
  'recommandation',
] as const satisfies readonly Provenance[]

export const EXIGENCES_MAXIMALES = 60
export const PARTIES_MAXIMALES = 6
export const SEUIL_MAXIMAL = 100_000
export const QUANTITE_EXIGEE_MAXIMALE = 99
export const CODE_EXIGENCE = /^[A-Z]{2,4}-\d{2}[a-z]?$/

const CHAMP_AJOUTE = /^[a-z][a-z0-9_]{2,59}$/

/**
 * What prevents this version from being published: each motif names its place (`exigences.3.controle.min`). None
 * when the evaluator gives every requirement a verdict that some answers satisfy and others do not.
 */
export function checkVersion(annexe: AnnexeTechnique): readonly Motif[] {
  const { exigences } = annexe
  if (exigences.length === 0)
    return [motif('annexe.vide', 'Ajoutez une exigence au moins.', null, 'exigences')]
  return [
    ...(exigences.length > EXIGENCES_MAXIMALES
      ? [motif('annexe.trop', `Au plus ${EXIGENCES_MAXIMALES}\u00A0exigences.`, null, 'exigences')]
      : []),
    ...(exigences.some(({ niveau }) => niveau === 'bloquante')
      ? []
      : [motif('annexe.indispensable', 'Gardez un point indispensable au moins.', null, 'exigences')]),
    ...exigences.flatMap((exigence, rang) => [
      ...checkDoublon(exigences, rang),
      ...checkExigence(annexe, exigence).map((m) => placer(m, `exigences.${rang}`)),
    ]),
    ...checkQuestions(annexe),
  ]
}

/** One requirement, its place in the version left out: `code`, `controle.min`… */
export function checkExigence(
  annexe: Pick<AnnexeTechnique, 'questions'>,
  exigence: Exigence,
): readonly Motif[] {
  const { code, intitule, niveau, provenance, source, controle } = exigence
  const motifs: Motif[] = []
  const dire = (cle: string, message: string, champ: string) =>
    motifs.push(motif(`annexe.${cle}`, message, null, champ))
  if (!CODE_EXIGENCE.test(code)) dire('code', 'Écrivez le code ainsi\u00A0: AT-05 ou AT-05a.', 'code')
  if (!isTexte(intitule, 200))
    dire('intitule', 'Écrivez ce qui est exigé, en 200 caractères au plus.', 'intitule')
  if (!NIVEAUX.includes(niveau)) dire('niveau', 'Choisissez un niveau.', 'niveau')
  if (!PROVENANCES.includes(provenance)) dire('provenance', 'Dites d’où vient l’exigence.', 'provenance')
  if (provenance === 'recommandation' && niveau !== 'recommandee')
    dire('niveau.recommandation', 'Une recommandation ne peut être que conseillée.', 'niveau')
  if (!isTexte(source, 300)) dire('source', 'Citez la source, en 300 caractères au plus.', 'source')
  return [...motifs, ...checkControle(annexe, controle, 'controle')]
}

function checkDoublon(exigences: readonly Exigence[], rang: number): readonly Motif[] {
  const { code } = exigences[rang] as Exigence
  if (exigences.findIndex((exigence) => exigence.code === code) === rang) return []
  return [motif('annexe.code.double', `Le code ${code} sert déjà.`, null, `exigences.${rang}.code`)]
}

function checkControle(
  annexe: Pick<AnnexeTechnique, 'questions'>,
  controle: Controle,
  place: string,
): readonly Motif[] {
  switch (controle.type) {
    case 'quantite':
      return checkQuantite(controle).map((m) => placer(m, place))
    case 'toutes':
      return checkToutes(annexe, controle.controles, place)
    default:
      return checkReponse(annexe, controle).map((m) => placer(m, place))
  }
}

function checkQuantite({ categories, min }: Extract<Controle, { type: 'quantite' }>): readonly Motif[] {
  const connues: readonly string[] = CATEGORIES
  const uniques = new Set(categories)
  return [
    ...(categories.length > 0 &&
    uniques.size === categories.length &&
    categories.every((c) => connues.includes(c))
      ? []
      : [motif('annexe.categories', 'Choisissez des catégories de la liste.', null, 'categories')]),
    ...(isEntier(min, 1, QUANTITE_EXIGEE_MAXIMALE)
      ? []
      : [
          motif(
            'annexe.quantite',
            `Quantité\u00A0: un nombre entier, de 1 à ${QUANTITE_EXIGEE_MAXIMALE}.`,
            null,
            'min',
          ),
        ]),
  ]
}

/** The evaluator would go deeper; a person could not read it: one level of parts. */
function checkToutes(
  annexe: Pick<AnnexeTechnique, 'questions'>,
  controles: readonly Controle[],
  place: string,
): readonly Motif[] {
  const champ = `${place}.controles`
  if (controles.length === 0) return [motif('annexe.toutes.vide', 'Ajoutez un point au moins.', null, champ)]
  if (controles.length > PARTIES_MAXIMALES)
    return [motif('annexe.toutes.trop', `Au plus ${PARTIES_MAXIMALES} points à la fois.`, null, champ)]
  return controles.flatMap((partie, rang) =>
    partie.type === 'toutes'
      ? [
          motif(
            'annexe.toutes.imbrique',
            'Un groupe de points n’en contient pas un autre.',
            null,
            `${champ}.${rang}`,
          ),
        ]
      : checkControle(annexe, partie, `${champ}.${rang}`),
  )
}

function checkReponse(
  annexe: Pick<AnnexeTechnique, 'questions'>,
  controle: Exclude<Controle, { type: 'quantite' | 'toutes' }>,
): readonly Motif[] {
  const question = findChamp(annexe, controle.champ)
  if (!question) return [motif('annexe.champ', 'Choisissez une question de la liste.', null, 'champ')]
  if (question.type !== controle.type)
    return [
      motif(
        'annexe.champ.type',
        'Cette question ne se répond pas ainsi\u00A0: choisissez-en une autre.',
        null,
        'champ',
      ),
    ]
  if (controle.type === 'mesure') return checkBornes(controle)
  if (controle.type === 'oui') return []
  const possibles = question.options.map(({ valeur }) => valeur)
  const uniques = new Set(controle.valeurs)
  const bonnes =
    uniques.size === controle.valeurs.length && controle.valeurs.every((v) => possibles.includes(v))
  return controle.valeurs.length > 0 && bonnes
    ? []
    : [motif('annexe.valeurs', 'Choisissez une réponse attendue au moins.', null, 'valeurs')]
}

function checkBornes({ min, max }: Extract<Controle, { type: 'mesure' }>): readonly Motif[] {
  if (min === undefined && max === undefined)
    return [motif('annexe.seuil.absent', 'Donnez un seuil\u00A0: au moins, ou au plus.', null, 'min')]
  const motifs: Motif[] = []
  const entier = `Le seuil est un nombre entier, de 0 à ${String(SEUIL_MAXIMAL).replace('100000', '100\u202F000')}.`
  for (const [champ, valeur] of [
    ['min', min],
    ['max', max],
  ] as const)
    if (valeur !== undefined && !isEntier(valeur, 0, SEUIL_MAXIMAL))
      motifs.push(motif('annexe.seuil', entier, null, champ))
  if (motifs.length === 0 && min !== undefined && max !== undefined && min > max)
    motifs.push(motif('annexe.seuil.ordre', 'Le maximum est sous le minimum.', null, 'max'))
  return motifs
}

function checkQuestions({ questions = [], exigences }: AnnexeTechnique): readonly Motif[] {
  const lus = new Set(
    listControlesDeReponse(exigences.map(({ controle }) => controle)).map(({ champ }) => champ),
  )
  return questions.flatMap(({ champ, intitule }, rang) => {
    const place = `questions.${rang}`
    const motifs: Motif[] = []
    if (
      !CHAMP_AJOUTE.test(champ) ||
      isQuestionRedigee(champ) ||
      questions.findIndex((q) => q.champ === champ) < rang
    )
      motifs.push(motif('annexe.question.champ', 'Cette question existe déjà.', null, `${place}.champ`))
    if (!isTexte(intitule, 200))
      motifs.push(
        motif(
          'annexe.question',
          'Écrivez la question, en 200 caractères au plus.',
          null,
          `${place}.intitule`,
        ),
      )
    if (!lus.has(champ))
      motifs.push(
        motif('annexe.question.inutile', 'Aucune exigence ne lit cette question.', null, `${place}.champ`),
      )
    return motifs
  })
}

function placer({ code, message, source, champ }: Motif, place: string): Motif {
  return motif(code, message, source, champ ? `${place}.${champ}` : place)
}

function isTexte(texte: string, max: number): boolean {
  return texte.trim() !== '' && [...texte].length <= max
}

function isEntier(valeur: number, min: number, max: number): boolean {
  return Number.isSafeInteger(valeur) && valeur >= min && valeur <= max
}
