/** The id of a field from its native name: `elu.nom` → `champ-elu-nom`. Error summaries link to it. */
export function idChamp(name: string): string {
  return `champ-${name.replace(/[^\w-]+/g, '-')}`
}
