import type { Jour } from '../commun/jour'
import { dansDepartement, isDepartement } from '../territoire/departements'

/** « Dans l’Isère, en 2026 », « En Eure-et-Loir, en 2026 », « En 2026 » where there is no département. */
export function lieuEtAnnee(departement: string, jour: Jour): string {
  const annee = `en ${jour.slice(0, 4)}`
  return majuscule(isDepartement(departement) ? `${dansDepartement(departement)}, ${annee}` : annee)
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
