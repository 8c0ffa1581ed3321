import type { Jour } from '~/domain/commun/jour'
import { type Centimes, centimes } from '~/domain/commun/montant'
import { ok, type Result } from '~/domain/commun/result'
import type { Controle } from '~/domain/detr/controle'
import {
  type EvaluationPlan,
  evaluerPlan,
  needsAvisCommission,
  type Plan,
} from '~/domain/detr/plan-de-financement'
import {
  type AssietteRetenue,
  composerPlanRetenu,
  expliquerAssiette,
  type LigneDuPlan,
  listControlesBloquants,
  retenirAssiette,
} from '~/domain/detr/plan-retenu'
import { hasParticipationMinimale } from '~/domain/detr/porteur'
import { REGLAGES_DETR } from '~/domain/detr/reglages-arrete'
import {
  type AvisCommission,
  type DonneesArreteAttributif,
  redigerArreteAttributif,
} from '~/domain/document/arrete-attributif'
import { ARRETE_A_VENIR, masquerArrete } from '~/domain/document/arrete-cite'
import type { Lettre } from '~/domain/document/bloc'
import type { ContexteLettre } from '~/domain/document/contexte'
import { redigerNotification } from '~/domain/document/notification'
import { depensesDuPlan } from '~/domain/equipement/lignes'
import type { AgentDuLieu } from './agents.server'
import type { Lecture, Tx } from './base.server'
import { completudeDe, type DemandeOuverte } from './demande-detr.server'
import { empreinteDe } from './documents.server'
import { type AuteurLettre, composerContexteSigne } from './lettre-detr.server'
import { evaluerDemande } from './plan-detr.server'

/** The investment lines of the plan. */
export function lignesDuPlan({ dossier }: DemandeOuverte): readonly LigneDuPlan[] {
  return depensesDuPlan(dossier.lignes).plan
}

export type PlanRetenu = {
  readonly plan: Plan
  readonly evaluation: EvaluationPlan
  readonly avisRequis: boolean
  /** What forbids the proposal; a local range with its reason is not in it. */
  readonly bloquants: readonly Controle[]
}

/** The plan with this base and this grant, and everything the rules say of it. Cents HT. */
export function evaluerPlanRetenu(
  plan: Plan,
  { assiette, montant, motifTaux }: { assiette: Centimes; montant: Centimes; motifTaux: string | null },
): PlanRetenu {
  const retenu = composerPlanRetenu(plan, { assiette, montant })
  const evaluation = evaluerPlan(retenu)
  return {
    plan: retenu,
    evaluation,
    avisRequis: needsAvisCommission(montant, plan.receptionLe, plan.regleLocale.seuilCommission),
    bloquants: listControlesBloquants(evaluation.controles, motifTaux),
  }
}

export type Attribution = PlanRetenu & {
  readonly montant: Centimes
  readonly taux: number
  readonly assiette: AssietteRetenue
}

/** What the bureau saved of its review, judged again; null before it. */
export async function lireAttribution(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  jour: Jour,
): Promise<Attribution | null> {
  const { dossier, demande } = ouverte
  if (demande.assietteRetenue === null || demande.montantRetenu === null || demande.tauxRetenu === null)
    return null
  const { plan, regle } = await evaluerDemande(tx, dossier, demande, jour)
  const assiette = retenirAssiette(lignesDuPlan(ouverte), lireRetenues(ouverte), regle)
  if (!assiette.ok || assiette.value.assiette !== centimes(demande.assietteRetenue)) return null
  const montant = centimes(demande.montantRetenu)
  const juge = evaluerPlanRetenu(plan, {
    assiette: assiette.value.assiette,
    montant,
    motifTaux: demande.motifTaux,
  })
  return { ...juge, montant, taux: demande.tauxRetenu, assiette: assiette.value }
}

/** What is kept of each line, as saved. */
export function lireRetenues({ demande }: DemandeOuverte) {
  return demande.retenues.map(({ ligneId, retenu, motif }) => ({ ligneId, retenu: centimes(retenu), motif }))
}

export type ActesDAttribution = {
  readonly signataire: AgentDuLieu
  readonly arrete: Lettre
  /** Quotes the arrêté in brackets until it is signed. */
  readonly notification: Lettre
  /** Of the two letters as shown: proposing compares it with the letters written again. */
  readonly empreinte: string
}

/** The arrêté and its notification as drafts: the preview and the proposal use this one function. */
export async function redigerAttribution(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  attribution: Attribution,
  { signataireId, ...auteur }: AuteurLettre & { readonly signataireId: string | null },
): Promise<Result<ActesDAttribution>> {
  const signe = await composerContexteSigne(tx, ouverte.dossier, signataireId, auteur)
  if (!signe.ok) return signe
  const { signataire, contexte } = signe.value
  const donnees = await composerDonnees(tx, ouverte, attribution, contexte, auteur.jour)
  const arrete = redigerArreteAttributif(contexte, donnees)
  if (!arrete.ok) return arrete
  const { montant, taux, assiette } = donnees
  const notification = redigerNotification(contexte, {
    arrete: ARRETE_A_VENIR,
    montant,
    taux,
    assiette,
    affichage: donnees.affichage,
  })
  if (!notification.ok) return notification
  const lettres = { arrete: arrete.value, notification: masquerArrete(notification.value) }
  return ok({ signataire, ...lettres, empreinte: empreinteDe({ ...lettres, signataire: signataire.id }) })
}

async function composerDonnees(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  { plan, evaluation, avisRequis, montant, taux, assiette }: Attribution,
  contexte: ContexteLettre,
  jour: Jour,
): Promise<DonneesArreteAttributif> {
  const { dossier, demande } = ouverte
  const { regle, regles } = await evaluerDemande(tx, dossier, demande, jour)
  const exercice = demande.exercice ?? Number(jour.slice(0, 4))
  const lignes = lignesDuPlan(ouverte)
  const { repartition, coutTotal, parole, eligibilite } = evaluation
  const delegation = contexte.signataire?.delegation ?? ''
  return {
    receptionLe: plan.receptionLe,
    complet: {
      le: demande.completLe ?? completudeDe(demande, jour).reputeCompletLe ?? '',
      repute: demande.completLe === null,
    },
    categorie:
      regles.find(({ categorie }) => categorie === demande.categorie)?.libelle ?? demande.categorie ?? '',
    decisionCategories:
      regle.decision ??
      `la décision de la commission d’élus fixant les catégories d’opérations et les taux pour ${exercice}`,
    sourceEligibilite:
      parole === 'liste'
        ? `la liste officielle de ${exercice}`
        : eligibilite === 'eligible'
          ? 'sa nature et sa population légale (Insee)'
          : 'la vérification faite par la préfecture',
    avisRequis,
    avis:
      demande.avisCommission && demande.avisCommissionLe
        ? { sens: demande.avisCommission as AvisCommission, le: demande.avisCommissionLe }
        : null,
    derogation: demande.premierActeLe && demande.derogation ? { le: plan.receptionLe } : null,
    caracteristiques: 'Elle consiste à équiper un lieu où le public est aidé dans ses démarches en ligne.',
    lignes: lignes.map(({ ligneId, libelle, montantHT }) => ({
      designation: libelle,
      montant: montantHT,
      retenu: assiette.retenues.find((retenue) => retenue.ligneId === ligneId)?.retenu ?? montantHT,
    })),
    coutTotal,
    assiette: assiette.assiette,
    motifAssiette: expliquerAssiette(lignes, assiette),
    taux,
    montant,
    autresDotations: repartition.autresDotations,
    aidesPubliques: repartition.aidesPubliques,
    participation: repartition.propres,
    participationExigee: hasParticipationMinimale(plan.porteur),
    debutPrevuLe: demande.debutPrevuLe ?? '',
    finPrevueLe: demande.finPrevueLe ?? '',
    imputation: REGLAGES_DETR.imputation,
    engagement: demande.engagementNumero,
    anneesAffectation: regle.usageAnnees ?? REGLAGES_DETR.anneesAffectation,
    affichage: regle.preuveAffichage ?? REGLAGES_DETR.affichage,
    visasLocaux: delegation.startsWith('arrêté') ? [`l’${delegation} portant délégation de signature`] : [],
    proposition: REGLAGES_DETR.proposition,
  }
}
