import { type Jour, parseJour } from '~/domain/commun/jour'
import { type Centimes, formatMontant, formatNombre, parseMontant, somme } from '~/domain/commun/montant'
import { FINANCEURS, type Financeur } from '~/domain/detr/financeurs'
import { type EvaluationPlan, evaluerPlan } from '~/domain/detr/plan-de-financement'
import type { Porteur } from '~/domain/detr/porteur'
import { AUCUNE_REGLE_LOCALE, type RegleLocale } from '~/domain/detr/regle-locale'
import { lireTexte } from '~/domain/dossier/valeurs'
import type { depensesDuPlan } from '~/domain/equipement/lignes'
import type { Saisie } from '~/forms/parse'
import { lignesSaisies } from '../etapes-dossier/commandes'

export type RegleDuDepartement = RegleLocale & { categorie: string; libelle: string; statut: string }

/** What the server knows of the plan; the rest is typed. Amounts in cents HT. */
export type FaitsDuPlan = {
  /** Today in Paris: the day of reception if it left now. */
  readonly jour: Jour
  readonly porteur: Porteur
  readonly regles: readonly RegleDuDepartement[]
  readonly depenses: ReturnType<typeof depensesDuPlan>
  /** Lines whose nature is not the usual one, each in a sentence. */
  readonly doutes: readonly string[]
}

/** The category chosen, or the only one that the département has. */
export function regleChoisie(
  regles: readonly RegleDuDepartement[],
  saisie: Saisie,
): RegleDuDepartement | null {
  const choisie = regles.find(({ categorie }) => categorie === lireTexte(saisie, 'categorie'))
  return choisie ?? (regles.length === 1 ? (regles[0] ?? null) : null)
}

/** Everything the rules say of what is typed now: an unreadable amount counts for nothing. */
export function evaluerPlanSaisi(
  { jour, porteur, regles, depenses }: FaitsDuPlan,
  saisie: Saisie,
): EvaluationPlan {
  const commence = lireTexte(saisie, 'premierActe') === 'oui'
  return evaluerPlan({
    receptionLe: jour,
    porteur,
    premierActeLe: commence ? lireJour(lireTexte(saisie, 'premierActeLe')) : null,
    derogationCommencement: false,
    assietteRetenue: null,
    regleLocale: regleChoisie(regles, saisie) ?? AUCUNE_REGLE_LOCALE,
    depenses: [...depenses.plan, ...depenses.horsPlan],
    ressources: lignesSaisies(saisie, 'ressources').flatMap((ressource) => {
      const financeur = FINANCEURS.find((connu) => connu === ressource.financeur)
      return financeur ? [{ financeur, montant: lireCentimes(lireTexte(ressource, 'montant')) }] : []
    }),
  })
}

export const RESSOURCE_VIDE: Saisie = { financeur: '', montant: '', etat: 'sollicite', decisionLe: '' }

/** The two rows of every plan, proposed once. */
export const RESSOURCES_PROPOSEES: readonly Saisie[] = [
  { ...RESSOURCE_VIDE, financeur: 'DETR' },
  { ...RESSOURCE_VIDE, financeur: 'AUTOFINANCEMENT', etat: 'obtenu' },
]

/** The rows to show: those typed, or the two of every plan. */
export function ressourcesSaisies(saisie: Saisie): readonly Saisie[] {
  const ressources = lignesSaisies(saisie, 'ressources')
  return ressources.length > 0 ? ressources : RESSOURCES_PROPOSEES
}

/**
 * « Demander le maximum »: the DETR becomes the largest lawful amount, the own share pays what is left, the other
 * rows do not move. Several rows of one kind: the first takes all.
 */
export function demanderLeMaximum(faits: FaitsDuPlan, saisie: Saisie): { saisie: Saisie; fait: string } {
  const { subventionMaximale, coutTotal } = evaluerPlanSaisi(faits, saisie)
  const ressources = ressourcesSaisies(saisie)
  const autres = ressources.filter(({ financeur }) => financeur !== 'DETR' && financeur !== 'AUTOFINANCEMENT')
  const apportees = somme(autres.map((ressource) => lireCentimes(lireTexte(ressource, 'montant'))))
  const part = Math.max(0, coutTotal - subventionMaximale - apportees)
  const avecDetr = poser(ressources, 'DETR', subventionMaximale)
  return {
    saisie: { ...saisie, ressources: [...poser(avecDetr, 'AUTOFINANCEMENT', part)] },
    fait: `DETR demandée\u00A0: ${formatMontant(subventionMaximale)}. Votre part devient ${formatMontant(part)}.`,
  }
}

function poser(ressources: readonly Saisie[], financeur: Financeur, montant: Centimes): readonly Saisie[] {
  const rang = ressources.findIndex((ressource) => ressource.financeur === financeur)
  const texte = formatNombre(montant)
  if (rang < 0) return [...ressources, { ...RESSOURCE_VIDE, financeur, montant: texte }]
  return ressources
    .map((ressource, place) => (place === rang ? { ...ressource, montant: texte } : ressource))
    .filter((ressource, place) => place === rang || ressource.financeur !== financeur)
}

/** A named button of the resources: « Ajouter un financeur », « Retirer ». */
export function transformerRessources(
  { nom, rang }: { nom: string; rang: number },
  saisie: Saisie,
): { saisie: Saisie } | null {
  const ressources = [...ressourcesSaisies(saisie)]
  if (nom === 'ajouter_financeur')
    return { saisie: { ...saisie, ressources: [...ressources, RESSOURCE_VIDE] } }
  if (nom !== 'retirer_financeur' || !ressources[rang]) return null
  return { saisie: { ...saisie, ressources: ressources.toSpliced(rang, 1) } }
}

export function lireCentimes(texte: string): Centimes {
  const lu = texte === '' ? null : parseMontant(texte)
  return lu?.ok ? lu.value : 0
}

function lireJour(texte: string): Jour | null {
  const lu = parseJour(texte)
  return lu.ok ? lu.value : null
}
