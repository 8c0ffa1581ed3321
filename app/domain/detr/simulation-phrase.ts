import { formatMontant, formatTaux, tauxAffiche } from '../commun/montant'
import type { Controle } from './controle'
import { TAUX_PLAFOND, TAUX_PLANCHER, texteActuel } from './parametres'
import { partMinimale } from './part'
import { phraseDuMaximum } from './phrase-simulateur'
import type { FaitsSimulation, Simulation } from './simulation'

/** The first sentence of the answer: what a mayor repeats to the council. */
export function phraseDuResultat(faits: FaitsSimulation, simulation: Simulation): string {
  const { evaluation, fiabilite, montant } = simulation
  const { lieu } = faits
  if (evaluation.eligibilite === 'non_eligible') return controleDe(simulation, 'beneficiaire').message
  if (evaluation.coutTotal === 0) return phraseSansCout(evaluation.horsPlan)
  const plancher = controleDe(simulation, 'regle.plancher')
  if (plancher.verdict === 'non_conforme')
    return `${lieu}, un projet coûte au moins ${formatMontant(plancher.minimum ?? 0)}\u00A0: il manque ${formatMontant(-(plancher.marge ?? 0))}.`
  if (montant === 0) return `${lieu}, les autres aides ne laissent plus assez de place à la DETR.`
  const phrase =
    fiabilite === 'inconnu' ? phraseDeLaLoi(lieu, simulation) : (phraseDuMaximum(lieu, evaluation) ?? '')
  return evaluation.eligibilite === 'a_verifier' ? phrase.replace('vous pouvez', 'vous pourriez') : phrase
}

function phraseSansCout(horsPlan: number): string {
  if (horsPlan === 0) return 'Ajoutez d’abord ce que vous achetez.'
  return 'Ce que vous achetez est du fonctionnement\u00A0: la DETR ne le finance pas (art. L2334-36).'
}

/** No local rate is known: what the law allows, from the least to the most. */
function phraseDeLaLoi(lieu: string, { evaluation, montant }: Simulation): string {
  const { assiette } = evaluation
  const plancher = texteActuel(TAUX_PLANCHER).valeur
  const [bas, haut] = [formatTaux(plancher, true), formatTaux(tauxAffiche(montant, assiette) ?? 0, true)]
  const minimum = partMinimale(assiette, plancher)
  return `${lieu}, vous pouvez demander de ${formatMontant(minimum)} à ${formatMontant(montant)}\u00A0: de ${bas} à ${haut} d’une dépense de ${formatMontant(assiette)}.`
}

/** A message in sentences; the point of « art. L2334-33 » ends none. */
export function enPhrases(message: string): readonly string[] {
  return message.split(/(?<!\bart\.)(?<=\.) (?=\p{Lu})/u)
}

/** What is not certain in the answer, one short sentence each; empty: the answer is sure. */
export function listAConfirmer({
  evaluation,
  fiabilite,
  regle,
  isCategorieSupposee,
}: Simulation): readonly string[] {
  if (evaluation.eligibilite === 'non_eligible') return []
  const beneficiaire = evaluation.controles.find(({ code }) => code === 'beneficiaire')
  return [
    ...(evaluation.eligibilite === 'a_verifier' ? [beneficiaire?.message ?? ''] : []),
    ...(fiabilite === 'observe' && regle
      ? [
          `Le taux et les montants de la catégorie «\u00A0${regle.libelle}\u00A0» sont observés en 2018, à confirmer par la préfecture.`,
        ]
      : []),
    ...(isCategorieSupposee ? [phraseCategorie(regle)] : []),
    ...(fiabilite === 'inconnu' && !isCategorieSupposee
      ? [
          `La règle du département n’est pas connue ici. La loi permet de ${formatTaux(texteActuel(TAUX_PLANCHER).valeur, true)} à ${formatTaux(texteActuel(TAUX_PLAFOND).valeur, true)}\u00A0: demandez le taux à la préfecture.`,
        ]
      : []),
  ]
}

function phraseCategorie(regle: Simulation['regle']): string {
  if (regle === null)
    return 'Choisissez la catégorie du département dans vos réponses\u00A0: le taux en dépend.'
  return `La catégorie «\u00A0${regle.libelle}\u00A0» est supposée\u00A0: choisissez la vôtre dans vos réponses.`
}

/** The one sentence read aloud while one types. */
export function phraseVivante({ evaluation, montant, part }: Simulation): string {
  if (evaluation.eligibilite === 'non_eligible') return 'La DETR n’est pas possible.'
  if (evaluation.coutTotal === 0) return 'Ajoutez d’abord ce que vous achetez.'
  if (montant === 0) return 'Pour l’instant, pas de DETR possible\u00A0: voyez ce qui changerait la réponse.'
  return `DETR possible\u00A0: ${formatMontant(montant)}. Votre part\u00A0: ${formatMontant(part)}.`
}

export function controleDe({ evaluation }: Simulation, code: Controle['code']): Controle {
  const trouve = evaluation.controles.find((controle) => controle.code === code)
  if (!trouve) throw new RangeError(`Contrôle absent : ${code}`)
  return trouve
}
