import { CENT_POUR_CENT, formatMontant, formatTaux, tauxAffiche } from '../commun/montant'
import type { EvaluationPlan } from './plan-de-financement'

/**
 * « Dans l’Isère, en 2026, vous pouvez demander jusqu’à 900,00 € : 50 % d’une dépense plafonnée à 1 800,00 €. »
 * `lieu` is the beginning, with its article: « Dans l’Isère, en 2026 ». Null when nothing can be asked.
 */
export function phraseDuMaximum(lieu: string, evaluation: EvaluationPlan): string | null {
  const { subventionMaximale, assiette, coutTotal } = evaluation
  const taux = tauxAffiche(subventionMaximale, assiette)
  if (subventionMaximale === 0 || taux === null) return null
  const exact = BigInt(subventionMaximale) * BigInt(CENT_POUR_CENT) === BigInt(assiette) * BigInt(taux)
  const depense =
    assiette < coutTotal
      ? `une dépense plafonnée à ${formatMontant(assiette)}`
      : `une dépense de ${formatMontant(assiette)}`
  return `${lieu}, vous pouvez demander jusqu’à ${formatMontant(subventionMaximale)}\u00A0: ${exact ? '' : 'environ '}${formatTaux(taux, true)} d’${depense}.`
}
