import type { Jour } from '../commun/jour'

/** A column of a table; amounts go right so that their commas line up. */
export type Colonne = { readonly titre: string; readonly alignement: 'gauche' | 'droite' }

/** A piece of a letter: words and structure, never a font or a colour. */
export type Bloc =
  /** 1: centred word of an act (« ARRÊTE »); 2: heading of a part. */
  | { readonly type: 'titre'; readonly niveau: 1 | 2; readonly texte: string }
  | { readonly type: 'paragraphe'; readonly texte: string; readonly fort?: boolean }
  /** « Vu … ; », the word included. */
  | { readonly type: 'visa'; readonly texte: string }
  /** « Considérant … ; », the word included. */
  | { readonly type: 'considerant'; readonly texte: string }
  | {
      readonly type: 'article'
      readonly numero: number
      readonly titre: string
      readonly paragraphes: readonly string[]
    }
  | { readonly type: 'liste'; readonly elements: readonly string[] }
  | {
      readonly type: 'tableau'
      /** Caption, read by screen readers and printed above. */
      readonly titre: string
      readonly colonnes: readonly Colonne[]
      readonly lignes: readonly (readonly string[])[]
      readonly total: readonly string[] | null
    }
  | { readonly type: 'encadre'; readonly titre: string; readonly paragraphes: readonly string[] }

export type Entete = {
  /** « Préfet des Alpes-de-Haute-Provence » */
  readonly entite: string
  readonly service: string
  readonly suiviPar: string
  readonly telephone: string
  readonly adresse: string
  readonly courriel: string
}

export type SignatureLettre = {
  /** « Le secrétaire général » */
  readonly qualite: string
  readonly nom: string
  /** « Pour le préfet et par délégation »; null when the préfet signs. */
  readonly formule: string | null
  /** Reference of the delegation; null when the préfet signs. */
  readonly delegation: string | null
}

/** A party that signs beside the State (conventions). */
export type Cosignature = { readonly pour: string; readonly qualite: string; readonly nom: string }

export type Recours = { readonly titre: string; readonly paragraphes: readonly string[] }

/**
 * A letter of the State as data: frozen as JSON when it is proposed, painted once, shown as HTML from the
 * same blocks. A draft (`projet`) has no verification code, and neither number nor date need be known.
 */
export type Lettre = {
  /** lettre: addressed to someone; acte: a titled decision (arrêté, convention). */
  readonly forme: 'lettre' | 'acte'
  readonly titre: string
  readonly objet: string
  readonly reference: string
  readonly entete: Entete
  readonly destinataire: readonly string[]
  readonly lieu: string
  /** Day of signature; null while a draft. */
  readonly date: Jour | null
  readonly numero: string | null
  readonly blocs: readonly Bloc[]
  readonly signature: SignatureLettre | null
  readonly cosignatures: readonly Cosignature[]
  readonly recours: Recours | null
  readonly copies: readonly string[]
  readonly projet: boolean
  readonly code: string | null
}

export const titre = (niveau: 1 | 2, texte: string): Bloc => ({ type: 'titre', niveau, texte })
export const paragraphe = (texte: string): Bloc => ({ type: 'paragraphe', texte })
export const fort = (texte: string): Bloc => ({ type: 'paragraphe', texte, fort: true })
export const visa = (texte: string): Bloc => ({ type: 'visa', texte })
export const considerant = (texte: string): Bloc => ({ type: 'considerant', texte })
export const liste = (elements: readonly string[]): Bloc => ({ type: 'liste', elements })
export const encadre = (titreEncadre: string, ...paragraphes: readonly string[]): Bloc => ({
  type: 'encadre',
  titre: titreEncadre,
  paragraphes,
})
export const article = (numero: number, titreArticle: string, ...paragraphes: readonly string[]): Bloc => ({
  type: 'article',
  numero,
  titre: titreArticle,
  paragraphes,
})

/** Free text typed by a person, as paragraphs: a blank or single line break separates them. */
export function paragraphesDe(texte: string): readonly Bloc[] {
  return texte
    .split(/\n+/)
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
    .map(paragraphe)
}

/** The signed letter: the frozen draft with its number, its date and its verification code, nothing else. */
export function sceller(
  projet: Lettre,
  sceau: { readonly numero: string; readonly date: Jour; readonly code: string },
): Lettre {
  if (!projet.projet)
    throw new Error('Cette lettre est déjà scellée : une correction est une nouvelle lettre.')
  return { ...projet, ...sceau, projet: false }
}

/** Applies a function to every printed text of a letter. */
export function transformerTextes(lettre: Lettre, f: (texte: string) => string): Lettre {
  return transformer(lettre, f) as Lettre
}

const CLES_TECHNIQUES = new Set(['type', 'alignement', 'forme', 'date', 'code', 'numero'])

function transformer(valeur: unknown, f: (texte: string) => string): unknown {
  if (typeof valeur === 'string') return f(valeur)
  if (Array.isArray(valeur)) return valeur.map((element) => transformer(element, f))
  if (valeur === null || typeof valeur !== 'object') return valeur
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [cle, CLES_TECHNIQUES.has(cle) ? v : transformer(v, f)]),
  )
}

/** Every printed text of a letter, in order: for tests and for the search of empty texts. */
export function textesDe(lettre: Lettre): readonly string[] {
  const textes: string[] = []
  transformerTextes(lettre, (texte) => {
    textes.push(texte)
    return texte
  })
  return textes
}
