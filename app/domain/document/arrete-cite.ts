import { formatJour, type Jour } from '../commun/jour'
import { type Lettre, transformerTextes } from './bloc'

/** Stands in a draft for the number of the arrêté, given at its signature. */
const NUMERO = '[numéro donné à la signature]'
const JOUR = '[jour de la signature]'

/** What the draft of a letter quotes before the arrêté is signed; both are read by `masquerArrete`. */
export const ARRETE_A_VENIR: { readonly numero: string; readonly date: Jour } = {
  numero: 'ARRETE-A-VENIR',
  date: '1900-01-01',
}

/** The draft as people read it before the signature: two words in brackets instead of the number and the day. */
export function masquerArrete(lettre: Lettre): Lettre {
  return transformerTextes(lettre, (texte) =>
    texte.replaceAll(ARRETE_A_VENIR.numero, NUMERO).replaceAll(formatJour(ARRETE_A_VENIR.date), JOUR),
  )
}

/** The same letter once the arrêté has its number and its day: nothing else of it changes. */
export function citerArrete(
  lettre: Lettre,
  arrete: { readonly numero: string; readonly date: Jour },
): Lettre {
  return transformerTextes(lettre, (texte) =>
    texte.replaceAll(NUMERO, arrete.numero).replaceAll(JOUR, formatJour(arrete.date)),
  )
}
