const ABREVIATIONS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
}

/**
 * A name as it is searched: small letters without accents, œ and æ opened, apostrophes and hyphens as spaces,
 * « st » and « ste » in full. The same for what is stored and what is typed; `normaliser` twice changes nothing.
 */
export function normaliser(texte: string): string {
  return texte
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((mot) => (Object.hasOwn(ABREVIATIONS, mot) ? ABREVIATIONS[mot] : mot))
    .join(' ')
}

/** What a person searched, told by its shape: `texte` is the value without its spaces, or the normalised name. */
export type Recherche = {
  readonly type: 'nom' | 'code_postal_ou_insee' | 'siren' | 'siret' | 'rna'
  readonly texte: string
}

/** Tells a SIRET from a name. Five characters may be a postcode or an INSEE code (2A004): both are searched. */
export function lireRecherche(saisie: string): Recherche {
  const compact = saisie.replace(/[\s.]/g, '').toUpperCase()
  if (/^\d{14}$/.test(compact)) return { type: 'siret', texte: compact }
  if (/^\d{9}$/.test(compact)) return { type: 'siren', texte: compact }
  if (/^(\d{5}|2[AB]\d{3})$/.test(compact)) return { type: 'code_postal_ou_insee', texte: compact }
  if (/^W\d[\dA-Z]\d{7}$/.test(compact)) return { type: 'rna', texte: compact }
  return { type: 'nom', texte: normaliser(saisie) }
}
