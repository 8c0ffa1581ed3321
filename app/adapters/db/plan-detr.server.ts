import type { Jour } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Financeur } from '~/domain/detr/financeurs'
import { type EvaluationPlan, evaluerPlan, type Plan } from '~/domain/detr/plan-de-financement'
import { type Porteur, porteurInconnu } from '~/domain/detr/porteur'
import { type Arrondi, AUCUNE_REGLE_LOCALE, type RegleLocale } from '~/domain/detr/regle-locale'
import { lireTexte } from '~/domain/dossier/valeurs'
import { depensesDuPlan } from '~/domain/equipement/lignes'
import type { Lecture, Tx } from './base.server'
import type { DemandeComplete, DossierComplet } from './dossier-complet.server'

/** The porteur as the rules see it: nature, population of the reference data (INSEE), official list. */
export async function lirePorteur(
  tx: Tx | Lecture,
  { organisation, valeurs }: DossierComplet,
): Promise<Porteur> {
  const commune = organisation.codeInsee
    ? await tx.commune.findUnique({ where: { code: organisation.codeInsee } })
    : null
  const contrat = lireTexte(valeurs('organisation'), 'contratEtat') === 'oui'
  return {
    ...porteurInconnu(organisation.nature),
    outreMer: commune ? commune.zone !== 'metro' : /^97/.test(organisation.departement),
    population: organisation.population,
    populationDe: 'insee',
    eligibleSelonListe: organisation.eligibleListe,
    contratEtat: contrat
      ? { designeMaitreOuvrage: true, signataireEligible: null, deposePar: 'maire' }
      : null,
  }
}

export type RegleProposee = RegleLocale & {
  readonly categorie: string
  readonly libelle: string
  readonly statut: string
}

/** The local rules of a département for a year, to propose a category. */
export async function listReglesLocales(
  tx: Tx | Lecture,
  departement: string,
  exercice: number,
): Promise<RegleProposee[]> {
  const regles = await tx.regleLocale.findMany({
    where: { departement, exercice },
    orderBy: { libelle: 'asc' },
  })
  return regles.map((regle) => ({
    categorie: regle.categorie,
    libelle: regle.libelle,
    statut: regle.statut,
    tauxMin: regle.tauxMin,
    tauxMax: regle.tauxMax,
    plancherDepense: regle.plancherDepense === null ? null : centimes(regle.plancherDepense),
    plancherLeve: regle.plancherLeve,
    plafondDepense: regle.plafondDepense === null ? null : centimes(regle.plafondDepense),
    plafondSubvention: regle.plafondSubvention === null ? null : centimes(regle.plafondSubvention),
    arrondi: regle.arrondi as Arrondi,
    decision: regle.decision,
  }))
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

/** Everything the rules say of the current request of a dossier; null without one. */
export async function evaluerDemande(
  tx: Tx | Lecture,
  dossier: DossierComplet,
  demande: DemandeComplete,
  jour: Jour,
): Promise<{ plan: Plan; evaluation: EvaluationPlan; regle: RegleLocale; regles: readonly RegleProposee[] }> {
  const exercice = demande.exercice ?? Number(jour.slice(0, 4))
  const regles = await listReglesLocales(tx, dossier.departement, exercice)
  const regle = regleDe(demande, regles)
  const plan = composerPlan(dossier, demande, { porteur: await lirePorteur(tx, dossier), regle, jour })
  return { plan, evaluation: evaluerPlan(plan), regle, regles }
}
