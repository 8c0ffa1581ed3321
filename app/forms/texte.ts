/**
 * Text as it may be stored and printed: composed accents (NFC), line feeds only, no control character, no lone
 * surrogate, no sign that turns the reading direction. Emojis, joiners included, are kept.
 */
export function nettoyerTexte(texte: string): string {
  return texte
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
}

/** Several lines, without spaces at the end of each, at most one empty line between two. */
export function texteLisible(texte: string): string {
  return nettoyerTexte(texte)
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line: every run of ordinary spaces and line feeds is one space. */
export function texteSurUneLigne(texte: string): string {
  return nettoyerTexte(texte)
    .replace(/[ \n]+/g, ' ')
    .trim()
}

const CONTROLE = /(?!\n)\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu
