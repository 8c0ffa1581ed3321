import { type Centimes, formatTaux } from '../commun/montant'
import { TAUX_PLAFOND, texteActuel } from './parametres'
import { partMaximale } from './part'

const plafond = texteActuel(TAUX_PLAFOND).valeur

/** What is said of a grant of 2018 that was taken over as history: a fact, that nobody acts on. */
export const MENTION_2018 = 'Subvention de 2018, donnée historique'
export const MENTION_AU_DESSUS = `au-dessus de ${formatTaux(plafond, true)}\u00A0: non conforme aux règles d’aujourd’hui`

/**
 * The mention of a historical grant, with what today's rule says of it. Amounts: euro cents, HT; null when unknown.
 * The DETR alone is compared: the other grants of 2018 are not in the open data.
 * @source art. R2334-27 CGCT, version in force since 6 October 2021
 */
export function mention2018(subvention: Centimes | null, depense: Centimes | null): string {
  const auDessus = subvention !== null && depense !== null && subvention > partMaximale(depense, plafond)
  return auDessus ? `${MENTION_2018}, ${MENTION_AU_DESSUS}` : MENTION_2018
}
