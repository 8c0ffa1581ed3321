import type { Motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { type Depense, NATURES_DEPENSE } from '../detr/assiette'
import type { Eligibilite } from '../detr/beneficiaire'
import type { CodeControle, VerdictControle } from '../detr/controle'
import { FINANCEURS, type Ressource } from '../detr/financeurs'
import {
  checkPlan,
  type EvaluationPlan,
  evaluerPlan,
  type Plan,
  type VerdictPlan,
} from '../detr/plan-de-financement'
import { ARRONDIS, AUCUNE_REGLE_LOCALE, type RegleLocale } from '../detr/regle-locale'
import { ecrireCentiemes } from './decimal'
import { type Cles, ecarterLesSuites, Lecteur } from './lecteur'
import { type CommuneConnue, lirePorteur, PORTEUR_ILLISIBLE } from './porteur'

export const DEPENSES_MAXIMALES = 200
export const RESSOURCES_MAXIMALES = 50

export const PLAN = {
  receptionLe: 'requise',
  porteur: 'requise',
  premierActeLe: 'facultative',
  derogationCommencement: 'facultative',
  assietteRetenue: 'facultative',
  regleLocale: 'facultative',
  depenses: 'requise',
  ressources: 'requise',
} as const satisfies Cles
export const REGLE = {
  tauxMin: 'facultative',
  tauxMax: 'facultative',
  plancherDepense: 'facultative',
  plancherLeve: 'facultative',
  plafondDepense: 'facultative',
  plafondSubvention: 'facultative',
  arrondi: 'facultative',
} as const satisfies Cles
export const DEPENSE = { libelle: 'requise', montantHT: 'requise', nature: 'requise' } as const satisfies Cles
export const RESSOURCE = { financeur: 'requise', montant: 'requise' } as const satisfies Cles

/** What `POST /api/v1/detr/plan` answers. Amounts and rates as decimal texts. */
export type ReponsePlan = {
  readonly verdict: VerdictPlan
  readonly eligibilite: Eligibilite
  readonly coutTotal: string
  readonly horsPlan: string
  readonly assiette: string
  readonly subventionDemandee: string
  readonly taux: string | null
  readonly subventionMaximale: string
  readonly avisCommission: boolean
  readonly controles: readonly {
    readonly code: CodeControle
    readonly verdict: VerdictControle
    readonly message: string
    readonly source: string | null
  }[]
}

/** Reads the body, judges the plan, writes the answer; or every motif, each with its field. */
export function repondreAuPlan(
  corps: unknown,
  communes: ReadonlyMap<string, CommuneConnue>,
): Result<ReponsePlan> {
  const plan = lirePlan(corps, communes)
  return plan.ok ? ok(ecrireEvaluation(evaluerPlan(plan.value))) : plan
}

/** The plan of an untrusted body. `communes`: the reference data, by INSEE code. */
export function lirePlan(corps: unknown, communes: ReadonlyMap<string, CommuneConnue>): Result<Plan> {
  const illisibles: Motif[] = []
  const lu = new Lecteur(corps, PLAN, illisibles)
  const plan: Plan = {
    receptionLe: lu.jour('receptionLe') ?? '',
    porteur: lirePorteur(lu, communes, illisibles) ?? PORTEUR_ILLISIBLE,
    premierActeLe: lu.jour('premierActeLe'),
    derogationCommencement: lu.oui('derogationCommencement') ?? false,
    assietteRetenue: lu.montant('assietteRetenue'),
    regleLocale: lireRegle(lu.objet('regleLocale', REGLE)),
    depenses: lu.liste('depenses', { cles: DEPENSE, min: 1, max: DEPENSES_MAXIMALES }, lireDepense) ?? [],
    ressources:
      lu.liste('ressources', { cles: RESSOURCE, min: 1, max: RESSOURCES_MAXIMALES }, lireRessource) ?? [],
  }
  const incoherences = ecarterLesSuites(checkPlan(plan), illisibles, (champ) => CAUSES[champ] ?? [])
  const motifs = [...illisibles, ...incoherences]
  return motifs.length > 0 ? refus(...motifs) : ok(plan)
}

/** The other fields that each rule of `checkPlan` reads. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  assietteRetenue: ['depenses'],
  'porteur.communeNouvelle.creeeLe': ['receptionLe'],
}

function lireRegle(lu: Lecteur<typeof REGLE> | null): RegleLocale {
  if (lu === null) return AUCUNE_REGLE_LOCALE
  return {
    tauxMin: lu.taux('tauxMin'),
    tauxMax: lu.taux('tauxMax'),
    plancherDepense: lu.montant('plancherDepense'),
    plancherLeve: lu.oui('plancherLeve') ?? false,
    plafondDepense: lu.montant('plafondDepense'),
    plafondSubvention: lu.montant('plafondSubvention'),
    arrondi: lu.choix('arrondi', ARRONDIS) ?? 'centime',
  }
}

function lireDepense(lu: Lecteur<typeof DEPENSE>): Depense {
  return {
    libelle: lu.texte('libelle') ?? '',
    montantHT: lu.montant('montantHT') ?? 0,
    nature: lu.choix('nature', NATURES_DEPENSE) ?? 'investissement',
  }
}

function lireRessource(lu: Lecteur<typeof RESSOURCE>): Ressource {
  return { financeur: lu.choix('financeur', FINANCEURS) ?? 'DETR', montant: lu.montant('montant') ?? 0 }
}

export function ecrireEvaluation(evaluation: EvaluationPlan): ReponsePlan {
  return {
    verdict: evaluation.verdict,
    eligibilite: evaluation.eligibilite,
    coutTotal: ecrireCentiemes(evaluation.coutTotal),
    horsPlan: ecrireCentiemes(evaluation.horsPlan),
    assiette: ecrireCentiemes(evaluation.assiette),
    subventionDemandee: ecrireCentiemes(evaluation.subventionDemandee),
    taux: evaluation.taux === null ? null : ecrireCentiemes(evaluation.taux),
    subventionMaximale: ecrireCentiemes(evaluation.subventionMaximale),
    avisCommission: evaluation.avisCommission,
    controles: evaluation.controles.map(({ code, verdict, message, source }) => ({
      code,
      verdict,
      message,
      source,
    })),
  }
}
