import { type Motif, motif } from '../commun/motif'
import type { AnnexeTechnique, Controle, EntreeAnnexe, Reponse } from './annexe-technique'
import { listQuestions, type Question } from './questions'
import { lireReponse } from './reponses'

/** Over this number of characters, a query was not written by this page. */
export const REQUETE_MAXIMALE = 6_000
const QUANTITE_MAXIMALE = 999

type Objet = Readonly<Record<string, unknown>>

export type Verification = {
  readonly entree: EntreeAnnexe
  /** What could not be read, by field (`lignes.ordinateur.nombre`); it counts as not answered. */
  readonly motifs: readonly Motif[]
  /** Answers to questions that this version does not ask: an old link. */
  readonly ignorees: number
}

/** The categories that this version counts, in its order: the others would change nothing. */
export function listCategoriesComptees({ exigences }: AnnexeTechnique): readonly string[] {
  return [...new Set(exigences.flatMap(({ controle }) => categoriesDe(controle)))]
}

function categoriesDe(controle: Controle): readonly string[] {
  if (controle.type === 'toutes') return controle.controles.flatMap(categoriesDe)
  return controle.type === 'quantite' ? controle.categories : []
}

/**
 * Reads what somebody ticked on the public page, from the form or from a link: `lignes.{category}.la` and
 * `.nombre`, `reponses.{field}`. Nothing typed is ever an exception: what is not readable is said, by field.
 */
export function lireVerification(annexe: AnnexeTechnique, saisie: Objet): Verification {
  const [lignes, reponses] = [objetDe(saisie.lignes), objetDe(saisie.reponses)]
  const categories = listCategoriesComptees(annexe)
  const questions = listQuestions(annexe)
  const lues = categories.map((categorie) => ({
    categorie,
    ...lireLigne(categorie, propre(lignes, categorie)),
  }))
  const dites = questions.map((question) => ({
    question,
    ...lireUne(question, propre(reponses, question.champ)),
  }))
  const connus = new Set([...categories, ...questions.map(({ champ }) => champ)])
  return {
    entree: {
      lignes: lues.map(({ categorie, quantite }) => ({ categorie, quantite })),
      reponses: Object.fromEntries(dites.map(({ question, reponse }) => [question.champ, reponse])),
    },
    motifs: [...lues, ...dites].flatMap(({ motifs }) => motifs),
    ignorees: [...Object.keys(lignes), ...Object.keys(reponses)].filter((cle) => !connus.has(cle)).length,
  }
}

function lireLigne(categorie: string, saisie: unknown): { quantite: number; motifs: readonly Motif[] } {
  const { la, nombre = '1' } = objetDe(saisie) as { la?: unknown; nombre?: unknown }
  if (la !== 'oui') return { quantite: 0, motifs: [] }
  const texte = typeof nombre === 'string' ? nombre.replace(/\s/g, '') : 'illisible'
  const quantite = texte === '' ? 1 : /^\d{1,3}$/.test(texte) ? Number(texte) : 0
  if (quantite >= 1 && quantite <= QUANTITE_MAXIMALE) return { quantite, motifs: [] }
  const message = `Quantité\u00A0: un nombre entier, de 1 à ${QUANTITE_MAXIMALE}.`
  return {
    quantite: 0,
    motifs: [motif('verification.quantite', message, null, `lignes.${categorie}.nombre`)],
  }
}

function lireUne(question: Question, saisie: unknown): { reponse: Reponse; motifs: readonly Motif[] } {
  const vide = saisie === undefined || saisie === '' || saisie === 'inconnu'
  if (vide) return { reponse: null, motifs: [] }
  const reponse = lireReponse(question.type, saisie)
  if (reponse !== null && isProposee(question, reponse)) return { reponse, motifs: [] }
  const message =
    question.type === 'mesure'
      ? `Écrivez un nombre${question.unite ? ` en ${question.unite}` : ''}, par exemple 80.`
      : 'Choisissez une réponse de la liste.'
  return {
    reponse: null,
    motifs: [motif('verification.reponse', message, null, `reponses.${question.champ}`)],
  }
}

function isProposee({ options, type }: Question, reponse: Reponse): boolean {
  if (type === 'oui' || type === 'mesure') return true
  const valeurs = options.map(({ valeur }) => valeur)
  return [reponse].flat().every((choisie) => valeurs.includes(String(choisie)))
}

/** Own keys only: a category named `constructor` is nobody's. */
function propre(objet: Objet, cle: string): unknown {
  return Object.hasOwn(objet, cle) ? objet[cle] : undefined
}

function objetDe(valeur: unknown): Objet {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur) ? (valeur as Objet) : {}
}
