import type { Jour } from '../commun/jour'
import { type Centimes, formatMontant, type PointsDeBase, tauxAffiche } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import { calculerCouts, type Depense } from './assiette'
import { checkBeneficiaire, type Eligibilite, type ParoleEligibilite } from './beneficiaire'
import { checkCommencement } from './commencement'
import { type CodeControle, type Controle, controle } from './controle'
import { type Repartition, type Ressource, repartir } from './financeurs'
import { enVigueurLe, SEUIL_COMMISSION } from './parametres'
import type { Porteur } from './porteur'
import { checkPlafondLocal, checkPlancherLocal, checkTauxLocal, type RegleLocale } from './regle-locale'
import { calculerSubventionMaximale, type LimiteSubvention } from './subvention-maximale'
import { checkParticipation, checkPlafond, checkPlancher } from './taux'

/** A plan de financement and what is known of who carries it. Cents HT. */
export type Plan = {
  readonly receptionLe: Jour
  readonly porteur: Porteur
  readonly premierActeLe: Jour | null
  readonly derogationCommencement: boolean
  /** The eligible expense that the préfecture kept; null: the whole cost. */
  readonly assietteRetenue: Centimes | null
  readonly regleLocale: RegleLocale
  readonly depenses: readonly Depense[]
  readonly ressources: readonly Ressource[]
}

export type VerdictPlan = 'recevable' | 'a_verifier' | 'a_corriger' | 'irrecevable'

export type EvaluationPlan = {
  readonly verdict: VerdictPlan
  readonly eligibilite: Eligibilite
  readonly parole: ParoleEligibilite
  readonly coutTotal: Centimes
  readonly horsPlan: Centimes
  readonly assiette: Centimes
  readonly subventionDemandee: Centimes
  /** Basis points, half up, for display only; null when the eligible expense is 0. */
  readonly taux: PointsDeBase | null
  readonly subventionMaximale: Centimes
  /** What stops `subventionMaximale`. */
  readonly limite: LimiteSubvention
  /** Whether the commission d'élus gives its opinion on the grant asked. */
  readonly avisCommission: boolean
  readonly repartition: Repartition
  /** All nine, always in the order of `CODES_CONTROLE`. */
  readonly controles: readonly Controle[]
}

const REDHIBITOIRES: readonly CodeControle[] = ['beneficiaire', 'commencement', 'regle.plancher']

/**
 * Everything the rules say of a plan: the same answer for the simulator, the form, the review and the API.
 * Total: an incoherent plan is computed as it stands; `checkPlan` says what is incoherent.
 * @source art. L2334-33, R2334-24, R2334-27, L1111-10 III, L2334-37 CGCT; local rule
 */
export function evaluerPlan(plan: Plan): EvaluationPlan {
  const { porteur, receptionLe, regleLocale: regle } = plan
  const couts = calculerCouts(plan.depenses, plan.assietteRetenue, regle.plafondDepense)
  const { coutTotal, assiette } = couts
  const repartition = repartir(plan.ressources)
  const { detr } = repartition
  const beneficiaire = checkBeneficiaire(porteur, receptionLe)
  const controles = [
    beneficiaire.controle,
    checkCommencement(receptionLe, plan.premierActeLe, plan.derogationCommencement),
    checkPlancherLocal(regle, coutTotal),
    checkEquilibre(coutTotal, repartition),
    checkPlancher({ assiette, receptionLe }, repartition),
    checkPlafond({ assiette, receptionLe }, repartition),
    checkParticipation(porteur, repartition, receptionLe),
    checkTauxLocal(regle, assiette, detr),
    checkPlafondLocal(regle, detr),
  ]
  const verdict = verdictDuPlan(controles)
  const maximum = calculerSubventionMaximale({ porteur, coutTotal, assiette, repartition, regle })
  return {
    verdict,
    eligibilite: beneficiaire.eligibilite,
    parole: beneficiaire.parole,
    ...couts,
    subventionDemandee: detr,
    taux: tauxAffiche(detr, assiette),
    subventionMaximale: verdict === 'irrecevable' ? 0 : maximum.montant,
    limite: maximum.limite,
    avisCommission: needsAvisCommission(detr, receptionLe, regle.seuilCommission),
    repartition,
    controles,
  }
}

/** Σ ressources = cost, to the cent. Its `marge` is resources − cost: negative, money is missing. */
export function checkEquilibre(coutTotal: Centimes, { total }: Repartition): Controle {
  const marge = total - coutTotal
  return controle(
    'plan.equilibre',
    marge === 0 ? 'conforme' : 'non_conforme',
    { message: phraseEquilibre(marge), source: null },
    { marge, minimum: coutTotal, maximum: coutTotal },
  )
}

function phraseEquilibre(ecart: Centimes): string {
  if (ecart < 0) return `Il manque ${formatMontant(-ecart)} de ressources pour payer le projet.`
  if (ecart > 0) return `Les ressources dépassent les dépenses de ${formatMontant(ecart)}.`
  return 'Le plan est équilibré.'
}

/**
 * Strictly over the threshold in force at the reception, as the law says; from the threshold itself where the
 * commission asked for it. @source art. L2334-37 CGCT; local rule
 */
export function needsAvisCommission(
  subvention: Centimes,
  receptionLe: Jour,
  lecture: RegleLocale['seuilCommission'] = 'strictement',
): boolean {
  const seuil = enVigueurLe(SEUIL_COMMISSION, receptionLe).valeur
  return lecture === 'des_le_seuil' ? subvention >= seuil : subvention > seuil
}

function verdictDuPlan(controles: readonly Controle[]): VerdictPlan {
  const fautifs = controles.filter(({ verdict }) => verdict === 'non_conforme')
  if (fautifs.some(({ code }) => REDHIBITOIRES.includes(code))) return 'irrecevable'
  if (fautifs.length > 0) return 'a_corriger'
  return controles.some(({ verdict }) => verdict === 'a_verifier') ? 'a_verifier' : 'recevable'
}

/** What makes a plan incoherent, each with the field that says so: a refusal of the typing, not of the right. */
export function checkPlan(plan: Plan): readonly Motif[] {
  const { porteur, receptionLe, assietteRetenue, regleLocale } = plan
  const { coutTotal } = calculerCouts(plan.depenses, null, null)
  const creeeLe = porteur.nature === 'commune' ? (porteur.communeNouvelle?.creeeLe ?? null) : null
  const { tauxMin, tauxMax } = regleLocale
  const motifs: Motif[] = []
  if (assietteRetenue !== null && assietteRetenue > coutTotal)
    motifs.push(
      motif(
        'detr.plan.assiette',
        `La dépense retenue dépasse le coût du projet, ${formatMontant(coutTotal)}.`,
        'art. R2334-27 CGCT',
        'assietteRetenue',
      ),
    )
  if (creeeLe !== null && creeeLe > receptionLe)
    motifs.push(
      motif(
        'detr.plan.commune_nouvelle',
        'La commune nouvelle est créée après la réception de la demande.',
        null,
        'porteur.communeNouvelle.creeeLe',
      ),
    )
  if (tauxMin !== null && tauxMax !== null && tauxMin > tauxMax)
    motifs.push(
      motif('detr.plan.taux', 'Le taux minimal dépasse le taux maximal.', null, 'regleLocale.tauxMin'),
    )
  return motifs
}
