import { type Exercice, exerciceCivil } from '~/domain/calendrier/exercice'
import type { Jour } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { ParoleEligibilite } from '~/domain/detr/beneficiaire'
import type { Financeur } from '~/domain/detr/financeurs'
import { sourceEligibilite } from '~/domain/detr/parole-eligibilite'
import { type EvaluationPlan, evaluerPlan, type Plan } from '~/domain/detr/plan-de-financement'
import { type Porteur, porteurInconnu } from '~/domain/detr/porteur'
import { type RegleDuRecueil, versionApplicable } from '~/domain/detr/recueil'
import { AUCUNE_REGLE_LOCALE, type RegleLocale } from '~/domain/detr/regle-locale'
import { lireTexte } from '~/domain/dossier/valeurs'
import { depensesDuPlan } from '~/domain/equipement/lignes'
import type { Lecture, Tx } from './base.server'
import type { DemandeComplete, DossierComplet } from './dossier-complet.server'
import { lireEligibilite } from './eligibilite.server'
import { Prisma } from './generated/sqlite/client'
import { listVersions, regleDuRecueil } from './recueils.server'
import { lireSql } from './sql.server'

/**
 * The porteur as the rules see it: nature, population of the reference data (Insee), and the official list of the year,
 * whose verdict and figures win.
 */
export async function lirePorteur(
  tx: Tx | Lecture,
  { organisation, valeurs }: DossierComplet,
  exercice: Exercice,
): Promise<Porteur> {
  const [commune] = organisation.codeInsee
    ? await lireSql<{ zone: string }>(
        tx,
        Prisma.sql`SELECT "zone" FROM "Commune" WHERE "code" = ${organisation.codeInsee}`,
      )
    : []
  const { nature, departement, siren } = organisation
  const codeInsee = nature === 'commune' ? organisation.codeInsee : null
  const officielle = await lireEligibilite(tx, { departement, exercice, codeInsee, siren })
  const contrat = lireTexte(valeurs('organisation'), 'contratEtat') === 'oui'
  return {
    ...porteurInconnu(nature),
    outreMer: commune ? commune.zone !== 'metro' : /^97/.test(departement),
    population: officielle.populationDgf ?? organisation.population,
    populationDe: officielle.populationDgf === null ? 'insee' : 'dgf',
    potentielFinancier: officielle.potentielFinancier,
    eligibleSelonListe: officielle.eligibleSelonListe,
    liste: officielle.liste,
    contratEtat: contrat
      ? { designeMaitreOuvrage: true, signataireEligible: null, deposePar: 'maire' }
      : null,
  }
}

export type RegleProposee = RegleDuRecueil & {
  readonly statut: string
  readonly recueilId: string
  /** Reference of the decision of the commission; null while the rule is only observed. */
  readonly decision: string | null
}

/** The local rules that apply to a reception on this day, to propose a category. */
export async function listReglesLocales(
  tx: Tx | Lecture,
  departement: string,
  { exercice, jour }: { exercice: number; jour: Jour },
): Promise<RegleProposee[]> {
  const version = versionApplicable(await listVersions(tx, departement, exercice), { exercice, jour })
  return version === null ? [] : listReglesDe(tx, version.id)
}

/** The rules of one version, in the order of their labels. */
export async function listReglesDe(tx: Tx | Lecture, recueilId: string): Promise<RegleProposee[]> {
  const regles = await tx.regleLocale.findMany({ where: { recueilId }, orderBy: { libelle: 'asc' } })
  return regles.map((regle) => ({
    ...regleDuRecueil(regle),
    statut: regle.statut,
    recueilId,
    decision: regle.decision,
  }))
}

export type DemandeEvaluee = {
  readonly plan: Plan
  readonly evaluation: EvaluationPlan
  readonly regle: RegleLocale
  readonly regles: readonly RegleProposee[]
  /** The version of the rule book that `regles` come from; null when none applies. */
  readonly recueilId: string | null
  /** Who spoke of the right to ask, the list of which year, to continue a sentence: « d’après la liste… ». */
  readonly eligibilite: {
    readonly par: ParoleEligibilite
    readonly exercice: Exercice
    readonly source: string
  }
}

/** The rule of a request: frozen at its reception, else the one of its category this year. */
export function regleDe(
  demande: { regle: string | null; categorie: string | null },
  regles: readonly RegleProposee[],
): RegleLocale {
  if (demande.regle) return JSON.parse(demande.regle) as RegleLocale
  return regles.find(({ categorie }) => categorie === demande.categorie) ?? AUCUNE_REGLE_LOCALE
}

/** The plan of a request: its expenses are the lines of the equipment, typed once. */
export function composerPlan(
  dossier: DossierComplet,
  demande: DemandeComplete,
  { porteur, regle, jour }: { porteur: Porteur; regle: RegleLocale; jour: Jour },
): Plan {
  const { plan, horsPlan } = depensesDuPlan(dossier.lignes)
  return {
    receptionLe: demande.receptionLe ?? jour,
    porteur,
    premierActeLe: demande.premierActeLe,
    derogationCommencement: demande.derogation,
    assietteRetenue: demande.assietteRetenue === null ? null : centimes(demande.assietteRetenue),
    regleLocale: regle,
    depenses: [...plan, ...horsPlan],
    ressources: demande.ressources.map((ressource) => ({
      financeur: ressource.financeur as Financeur,
      montant: centimes(ressource.montant),
    })),
  }
}

/**
 * Everything the rules say of a request. A deposited one keeps the version of the rule book of its reception; a draft is
 * judged by the version of today.
 */
export async function evaluerDemande(
  tx: Tx | Lecture,
  dossier: DossierComplet,
  demande: DemandeComplete,
  jour: Jour,
): Promise<DemandeEvaluee> {
  const exercice = demande.exercice ?? exerciceCivil(jour)
  const regles = demande.recueilId
    ? await listReglesDe(tx, demande.recueilId)
    : await listReglesLocales(tx, dossier.departement, { exercice, jour: demande.receptionLe ?? jour })
  const regle = regleDe(demande, regles)
  const porteur = await lirePorteur(tx, dossier, exercice)
  const plan = composerPlan(dossier, demande, { porteur, regle, jour })
  const evaluation = evaluerPlan(plan)
  const { parole: par } = evaluation
  return {
    ...{ plan, evaluation, regle, regles },
    recueilId: regles[0]?.recueilId ?? null,
    eligibilite: { par, exercice, source: sourceEligibilite(porteur, par) },
  }
}
