import { lireAttribution, redigerAttribution } from '~/adapters/db/attribution-detr.server'
import { lecture } from '~/adapters/db/base.server'
import { completudeDe, getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { calculerInstruction, type Instruction } from '~/adapters/db/instruction-detr.server'
import { listSignataires, redigerAttestation, redigerPieces } from '~/adapters/db/lettre-detr.server'
import type { PieceReclamee } from '~/adapters/db/pieces-detr.server'
import { type RejetPropose, redigerRejet } from '~/adapters/db/rejet-detr.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { checkMotifTaux } from '~/domain/detr/plan-retenu'

/** What a letter still has in place of its code, until it leaves. */
const SANS_CODE = 'donné à l’envoi'

async function ouvrir(acteur: Acteur, demandeId: string, maintenant: Date) {
  const jour = jourDeParis(maintenant)
  const ouverte = await getDemandeAgent(lecture(), acteur, demandeId)
  return { ouverte, jour, auteur: { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour } }
}

/** The request for pieces as it will leave, with the dates that it changes. @throws 404 */
export async function apercuPieces(
  acteur: Acteur,
  demandeId: string,
  pieces: readonly PieceReclamee[],
  maintenant: Date,
) {
  const { ouverte, jour, auteur } = await ouvrir(acteur, demandeId, maintenant)
  if (pieces.length === 0) return refus(CYCLE_DETR.motifs.piece_demandee)
  const redigee = await redigerPieces(lecture(), ouverte, pieces, auteur)
  if (!redigee.ok) return redigee
  const { lettre, repondreAvantLe, joursEcoules } = redigee.value
  const { reputeCompletLe } = completudeDe(ouverte.demande, jour)
  return ok({ lettre: lettre(SANS_CODE), repondreAvantLe, joursEcoules, suspendueLe: jour, reputeCompletLe })
}

/** The attestation as it will leave today. @throws 404 */
export async function apercuAttestation(acteur: Acteur, demandeId: string, maintenant: Date) {
  const { ouverte, jour, auteur } = await ouvrir(acteur, demandeId, maintenant)
  const lettre = await redigerAttestation(lecture(), ouverte, auteur)
  return lettre.ok ? ok({ lettre: lettre.value(SANS_CODE), completLe: jour }) : lettre
}

/** The arrêté and its notification as they will be proposed. @throws 404 */
export async function apercuAttribution(
  acteur: Acteur,
  demandeId: string,
  signataireId: string | null,
  maintenant: Date,
) {
  const { ouverte, jour, auteur } = await ouvrir(acteur, demandeId, maintenant)
  const attribution = await lireAttribution(lecture(), ouverte, jour)
  if (!attribution) return refus(CYCLE_DETR.motifs.assiette_retenue)
  const actes = await redigerAttribution(lecture(), ouverte, attribution, { ...auteur, signataireId })
  if (!actes.ok) return actes
  const { arrete, notification, empreinte, signataire } = actes.value
  const { montant, taux, bloquants, avisRequis } = attribution
  return ok({
    arrete,
    notification,
    empreinte,
    signataireId: signataire.id,
    montant,
    taux,
    bloquants,
    avisManquant: avisRequis && ouverte.demande.avisCommission === null,
  })
}

/** A rejection as it will be proposed. @throws 404 */
export async function apercuRejet(acteur: Acteur, demandeId: string, rejet: RejetPropose, maintenant: Date) {
  const { ouverte, auteur } = await ouvrir(acteur, demandeId, maintenant)
  const redige = await redigerRejet(lecture(), ouverte, rejet, auteur)
  if (!redige.ok) return redige
  const { lettre, empreinte, signataire } = redige.value
  return ok({ lettre, empreinte, signataireId: signataire.id })
}

/** What the typed review gives, without saving it: « Recalculer ». @throws 404 */
export async function apercuInstruction(
  acteur: Acteur,
  demandeId: string,
  instruction: Instruction,
  maintenant: Date,
): Promise<Result<Calcul>> {
  const { ouverte, jour } = await ouvrir(acteur, demandeId, maintenant)
  const calcul = await calculerInstruction(lecture(), ouverte, instruction, jour)
  if (!calcul.ok) return calcul
  const { assiette, fixee, juge } = calcul.value
  return ok({
    assiette: assiette.assiette,
    plafonnee: assiette.plafonnee,
    ...fixee,
    avisRequis: juge.avisRequis,
    evaluation: juge.evaluation,
    horsRegle: checkMotifTaux(juge.evaluation.controles, instruction.motifTaux).map(({ message }) => message),
  })
}

export type Calcul = {
  readonly assiette: number
  readonly plafonnee: boolean
  readonly montant: number
  readonly taux: number
  readonly calcule: 'montant' | 'taux'
  readonly avisRequis: boolean
  readonly evaluation: import('~/domain/detr/plan-de-financement').EvaluationPlan
  readonly horsRegle: readonly string[]
}

/** Who may sign an act on this request. @throws 404 */
export async function signatairesDetr(acteur: Acteur, demandeId: string, maintenant: Date) {
  const { ouverte, jour } = await ouvrir(acteur, demandeId, maintenant)
  const signataires = await listSignataires(lecture(), ouverte.dossier, acteur.id, jour)
  return signataires.map(({ id, nom, qualite }) => ({ id, libelle: qualite ? `${nom}, ${qualite}` : nom }))
}
