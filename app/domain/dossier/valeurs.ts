/** What was typed in a step, as stored: nested texts, right or wrong. */
export type Valeurs = Readonly<Record<string, unknown>>

/** The value at `elu.prenom`, `ressources.0.montant`; undefined when a part is missing. */
export function lireValeur(valeurs: unknown, chemin: string): unknown {
  let valeur = valeurs
  for (const partie of chemin.split('.')) {
    if (typeof valeur !== 'object' || valeur === null) return undefined
    valeur = (valeur as Record<string, unknown>)[partie]
  }
  return valeur
}

/** The text at this path, trimmed; '' when absent or not a text. */
export function lireTexte(valeurs: unknown, chemin: string): string {
  const valeur = lireValeur(valeurs, chemin)
  return typeof valeur === 'string' ? valeur.trim() : ''
}

/** A copy with the value at this path replaced; makes the objects on the way, never touches the original. */
export function poserValeur(valeurs: unknown, chemin: string, valeur: unknown): Valeurs {
  const [tete = '', ...suite] = chemin.split('.')
  const copie: Record<string, unknown> | unknown[] = Array.isArray(valeurs)
    ? [...valeurs]
    : { ...(typeof valeurs === 'object' && valeurs !== null ? valeurs : {}) }
  const dessous = (copie as Record<string, unknown>)[tete]
  ;(copie as Record<string, unknown>)[tete] =
    suite.length === 0 ? valeur : poserValeur(dessous, suite.join('.'), valeur)
  return copie as Valeurs
}
