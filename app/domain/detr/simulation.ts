import type { Jour } from '../commun/jour'
import { type Centimes, somme } from '../commun/montant'
import type { Categorie } from '../equipement/categories'
import { KIT_COURANT } from '../equipement/kit-courant'
import type { NatureDepense } from './assiette'
import type { Financeur, Ressource } from './financeurs'
import { type EvaluationPlan, evaluerPlan } from './plan-de-financement'
import type { Porteur } from './porteur'
import { AUCUNE_REGLE_LOCALE, type RegleLocale } from './regle-locale'

/** Who may ask the simulator. A syndicat has no list here: the préfecture answers it. */
export const NATURES_SIMULEES = ['commune', 'epci', 'association', 'ccas'] as const
export type NatureSimulee = (typeof NATURES_SIMULEES)[number]

/** Who else may pay: the DETR and the own share are what the simulator computes. */
export const FINANCEURS_SIMULES = [
  'DEPARTEMENT',
  'REGION',
  'EPCI',
  'DSIL',
  'DPV',
  'DSID',
  'FNADT',
  'FONDS_VERT',
  'AUTRE_ETAT',
  'UE',
  'AUTRE_PUBLIC',
  'PRIVE',
] as const satisfies readonly Financeur[]
export type FinanceurSimule = (typeof FINANCEURS_SIMULES)[number]

/** One thing to buy, in cents HT, all quantities together. */
export type LigneSimulee = {
  readonly categorie: Categorie
  readonly libelle: string
  readonly montantHT: Centimes
  readonly nature: NatureDepense
}

export type AideSimulee = Ressource & { readonly financeur: FinanceurSimule }

export type ReponsesSimulation = {
  readonly nature: NatureSimulee
  /** INSEE code of the commune (of the association or the CCAS too), SIREN of an EPCI. */
  readonly code: string
  readonly lignes: readonly LigneSimulee[]
  readonly aides: readonly AideSimulee[]
  /** Code of the local category; null: the one that the simulator takes by itself. */
  readonly categorie: string | null
}

export type RegleSimulee = RegleLocale & {
  readonly categorie: string
  readonly libelle: string
  readonly statut: string
  /** Call window, both days included; null: none is known. */
  readonly appelDu?: Jour | null
  readonly appelAu?: Jour | null
}

/** What the server knows; the rest is answered. */
export type FaitsSimulation = {
  /** Today in Paris: the day of reception if the request left now. */
  readonly jour: Jour
  readonly porteur: Porteur
  /** « Dans l’Isère, en 2026 »: how the sentence begins (`lieuEtAnnee`). */
  readonly lieu: string
  readonly regles: readonly RegleSimulee[]
}

/** `sur`: a rule decided and published; `observe`: seen in the grants of 2018; `inconnu`: the law alone. */
export type Fiabilite = 'sur' | 'observe' | 'inconnu'

export type Simulation = {
  /** Of the plan in which the largest DETR is asked and the own share pays what is left. */
  readonly evaluation: EvaluationPlan
  readonly regle: RegleSimulee | null
  readonly fiabilite: Fiabilite
  /** The département has several categories, and none was chosen. */
  readonly isCategorieSupposee: boolean
  /** The largest DETR; 0 when none can be asked. Cents. */
  readonly montant: Centimes
  /** Other funders together. */
  readonly aides: Centimes
  /** Own share, never negative. */
  readonly part: Centimes
}

/**
 * The answer of the simulator: the largest lawful DETR for these answers, and the plan that asks for it.
 * The same functions as the form, the review and the API. Amounts: cents HT.
 * @source art. L2334-33, R2334-27, L1111-10 III CGCT; local rule
 */
export function simuler(faits: FaitsSimulation, reponses: ReponsesSimulation): Simulation {
  const regle = regleDeLaSimulation(faits.regles, reponses.categorie)
  const evaluer = (ressources: readonly Ressource[]) =>
    evaluerPlan({
      receptionLe: faits.jour,
      porteur: faits.porteur,
      premierActeLe: null,
      derogationCommencement: false,
      assietteRetenue: null,
      regleLocale: regle ?? AUCUNE_REGLE_LOCALE,
      depenses: reponses.lignes,
      ressources,
    })
  const { subventionMaximale: montant, coutTotal } = evaluer(reponses.aides)
  const aides = somme(reponses.aides.map((aide) => aide.montant))
  const part = Math.max(0, coutTotal - montant - aides)
  const evaluation = evaluer([
    { financeur: 'DETR', montant },
    ...reponses.aides,
    { financeur: 'AUTOFINANCEMENT', montant: part },
  ])
  const fiabilite = regle === null ? 'inconnu' : regle.statut === 'publie' ? 'sur' : 'observe'
  const isCategorieSupposee = faits.regles.length > 1 && regle?.categorie !== reponses.categorie
  return { evaluation, regle, fiabilite, isCategorieSupposee, montant, aides, part }
}

/** The category chosen, else the only one, else the first that names the digital. Null: the law alone. */
export function regleDeLaSimulation(
  regles: readonly RegleSimulee[],
  categorie: string | null,
): RegleSimulee | null {
  const choisie = regles.find((regle) => regle.categorie === categorie)
  if (choisie) return choisie
  if (regles.length === 1) return regles[0] ?? null
  return regles.find(({ libelle }) => /num[ée]rique/i.test(libelle)) ?? null
}

/** The ordinary kit to buy, at its indicative prices: proposed before anything is typed. */
export const LIGNES_DU_KIT: readonly LigneSimulee[] = KIT_COURANT.filter(({ existante }) => !existante).map(
  ({ categorie, designation, prixUnitaireHT, quantite, nature }) => ({
    categorie,
    libelle: designation,
    montantHT: prixUnitaireHT * quantite,
    nature,
  }),
)

const INDICES: readonly (readonly [RegExp, Categorie])[] = [
  [/multifonction|copieur/, 'multifonction'],
  [/ordinateur|\bpc\b|tablette|unit[ée] centrale/, 'ordinateur'],
  [/[ée]cran|moniteur/, 'ecran'],
  [/scanner|num[ée]riseur/, 'scanner'],
  [/imprimante/, 'imprimante'],
  [/webcam|cam[ée]ra/, 'webcam'],
  [/internet|fibre|wifi|wi-fi|routeur|\bbox\b|c[âa]blage/, 'connexion'],
  [/table|bureau|chaise|fauteuil|si[èe]ge|mobilier|paravent/, 'mobilier'],
  [/signal[ée]tique|panneau|plaque|enseigne|affiche/, 'signaletique'],
  [/antivirus|s[ée]curit[ée]|antivol/, 'securite'],
]

/** The category that a free line most likely has: the draft of the dossier starts from it. */
export function devinerCategorie(libelle: string): Categorie {
  const texte = libelle.toLowerCase()
  return INDICES.find(([motif]) => motif.test(texte))?.[1] ?? 'autre'
}

const FONCTIONNEMENT =
  /abonnement|maintenance|papier|toner|cartouche|\bencre\b|consommable|formation|salaire|location|contrat de service/i

/** An investment line whose words speak of a running cost, which the DETR does not pay. @source art. L2334-36 CGCT */
export function isDouteuse({ libelle, nature }: LigneSimulee): boolean {
  return nature === 'investissement' && FONCTIONNEMENT.test(libelle)
}
