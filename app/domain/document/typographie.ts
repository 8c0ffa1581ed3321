const NBSP = '\u00A0'
const FINE = '\u202F'
const ESPACES = '[ \\u00A0\\u202F\\u2009]*'

/** Addresses of the web and of mail: never touched. */
const ADRESSE = /(\S*(?:https?:\/\/|www\.|@)\S*)/

const SUITE = '(?=$|[\\s»)\\].,])'
const DEUX_POINTS = new RegExp(`(^|[^\\s:])${ESPACES}:${SUITE}`, 'g')
const PONCTUATION_HAUTE = new RegExp(`(^|[^\\s;!?])${ESPACES}([;!?]+)${SUITE}`, 'g')
const GUILLEMET_OUVRANT = new RegExp(`«${ESPACES}`, 'g')
const GUILLEMET_FERMANT = new RegExp(`${ESPACES}»`, 'g')

/** « 5 janvier 2026 », « n° 12 », « article R2334-24 » do not break at the end of a line. */
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const DATE = new RegExp(`(\\d|1er) (${MOIS})(?: (\\d{4}))?`, 'g')
const NUMERO = /(n°|\b[Aa]rticles?) (?=[LRD]?\d)/g

/** Pictographs with their selectors; ©, ® and ™ are letters of a name and stay. */
const PICTOGRAMMES =
  /[\u{1F000}-\u{1FAFF}\u{2600}-\u{27BF}\u{2B00}-\u{2BFF}\u{231A}-\u{23FF}]|[\u{FE00}-\u{FE0F}]|\u{20E3}/gu

/** Controls and marks that change the order of reading: a legal text holds none. */
const INVISIBLES = /(?!\n)\p{Cc}|\p{Cf}/gu

/**
 * The French typography of a letter: apostrophe ’, U+00A0 before « : » and inside « », U+202F before ; ! ?.
 * Strips emoji and invisible controls, composes accents (NFC). Leaves addresses, hours (10:42) and codes
 * alone. Idempotent.
 */
export function typographier(texte: string): string {
  return nettoyer(texte)
    .split(ADRESSE)
    .map((morceau, rang) => (rang % 2 === 1 ? morceau : ponctuer(morceau)))
    .join('')
}

/** Removes what no letter prints: emoji, controls; and the spaces they leave. */
export function nettoyer(texte: string): string {
  const propre = texte.normalize('NFC').replace(/\t/g, ' ').replace(INVISIBLES, '')
  const sansEmoji = propre.replace(PICTOGRAMMES, '').replace(/\u2009/g, FINE)
  return sansEmoji.replace(/ {2,}/g, ' ').trim()
}

function ponctuer(texte: string): string {
  return texte
    .replace(/'/g, '’')
    .replace(GUILLEMET_OUVRANT, `«${NBSP}`)
    .replace(GUILLEMET_FERMANT, `${NBSP}»`)
    .replace(DEUX_POINTS, `$1${NBSP}:`)
    .replace(PONCTUATION_HAUTE, `$1${FINE}$2`)
    .replace(NUMERO, `$1${NBSP}`)
    .replace(DATE, (_, jour: string, mois: string, annee?: string) =>
      [jour, mois, annee].filter(Boolean).join(NBSP),
    )
}
