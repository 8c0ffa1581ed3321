import type { Jour } from '../commun/jour'
import { type Centimes, MONTANT_MAXIMAL, multiplierArrondi, type PointsDeBase } from '../commun/montant'
import { TAUX_PLAFOND, texteActuel } from './parametres'
import { evaluerPlan, type Plan, type VerdictPlan } from './plan-de-financement'
import { type Porteur, porteurInconnu } from './porteur'
import type { RegleDuRecueil } from './recueil'
import { AUCUNE_REGLE_LOCALE, type RegleLocale } from './regle-locale'

export type PlanExemple = {
  readonly code: 'ordinaire' | 'courant' | 'grand' | 'sous_plancher' | 'sur_plafond'
  readonly titre: string
  readonly cout: Centimes
  readonly porteur: Porteur
}

/** Without a floor, the smallest real project of 2018; without a ceiling, the largest. */
const PLUS_PETIT: Centimes = 444_16
const PLUS_GRAND: Centimes = 24_735_00

const COMMUNE: Porteur = { ...porteurInconnu('commune'), population: 70 }

/**
 * The five plans on which a rule is tried: three real grants of 2018 in 04, one a cent under the floor, one over the
 * ceiling. The last two come from the rules themselves, so that before and after are the same plan.
 */
export function plansExemples(regles: readonly RegleDuRecueil[]): readonly PlanExemple[] {
  const planchers = regles.flatMap(({ plancherDepense }) => plancherDepense ?? [])
  const plafonds = regles.flatMap(depensesAuDela)
  return [
    { code: 'ordinaire', titre: 'Kit courant, Revest-Saint-Martin', cout: 1_440_06, porteur: COMMUNE },
    {
      code: 'courant',
      titre: 'Point numérique, Le Castellet',
      cout: 1_893_39,
      porteur: { ...COMMUNE, population: 294 },
    },
    {
      code: 'grand',
      titre: 'Quatre sites, CC Sisteronais-Buëch',
      cout: 10_457_91,
      porteur: { ...porteurInconnu('epci'), population: 25_397 },
    },
    {
      code: 'sous_plancher',
      titre: planchers.length > 0 ? 'Un centime sous le plancher' : 'Le plus petit projet de 2018',
      cout: planchers.length > 0 ? Math.max(1, Math.max(...planchers) - 1) : PLUS_PETIT,
      porteur: COMMUNE,
    },
    {
      code: 'sur_plafond',
      titre: plafonds.length > 0 ? 'Au-dessus du plafond' : 'Le plus grand projet de 2018-2019',
      cout: plafonds.length > 0 ? Math.min(MONTANT_MAXIMAL, Math.max(...plafonds)) : PLUS_GRAND,
      porteur: COMMUNE,
    },
  ]
}

/** Expenses that each ceiling of a rule stops: twice the expense, a quarter over what the largest grant pays. */
function depensesAuDela({ plafondDepense, plafondSubvention, tauxMax }: RegleDuRecueil): Centimes[] {
  return [
    ...(plafondDepense === null ? [] : [plafondDepense * 2]),
    ...(plafondSubvention === null
      ? []
      : [multiplierArrondi(plafondSubvention, 12_500, tauxMax || texteActuel(TAUX_PLAFOND).valeur)]),
  ]
}

export type ResultatExemple = {
  readonly verdict: VerdictPlan
  readonly assiette: Centimes
  /** The largest DETR; 0 when none is possible. */
  readonly subvention: Centimes
  readonly taux: PointsDeBase | null
}

/** The largest grant that these rules give to a plan paid by the commune alone, and what the controls say of it. */
export function essayerRegle(
  { cout, porteur }: PlanExemple,
  regle: RegleLocale | null,
  receptionLe: Jour,
): ResultatExemple {
  const sans = composer(cout, porteur, regle, receptionLe, 0)
  const { subventionMaximale } = evaluerPlan(sans)
  const { verdict, assiette, taux } = evaluerPlan(
    composer(cout, porteur, regle, receptionLe, subventionMaximale),
  )
  return { verdict, assiette, subvention: subventionMaximale, taux: subventionMaximale === 0 ? null : taux }
}

function composer(
  cout: Centimes,
  porteur: Porteur,
  regle: RegleLocale | null,
  receptionLe: Jour,
  detr: Centimes,
): Plan {
  return {
    receptionLe,
    porteur,
    premierActeLe: null,
    derogationCommencement: false,
    assietteRetenue: null,
    regleLocale: regle ?? AUCUNE_REGLE_LOCALE,
    depenses: [{ libelle: 'Matériel', montantHT: cout, nature: 'investissement' }],
    ressources: [
      { financeur: 'DETR', montant: detr },
      { financeur: 'AUTOFINANCEMENT', montant: cout - detr },
    ],
  }
}

/** One row of the preview: the same plan before and after; null: the category does not exist on that side. */
export type LigneApercu = {
  readonly plan: PlanExemple
  readonly avant: ResultatExemple | null
  readonly apres: ResultatExemple | null
}

/** A category tried on the five plans, before and after. */
export function comparerExemples(
  avant: RegleDuRecueil | null,
  apres: RegleDuRecueil | null,
  receptionLe: Jour,
): readonly LigneApercu[] {
  const plans = plansExemples([avant, apres].filter((regle) => regle !== null))
  return plans.map((plan) => ({
    plan,
    avant: avant && essayerRegle(plan, avant, receptionLe),
    apres: apres && essayerRegle(plan, apres, receptionLe),
  }))
}
