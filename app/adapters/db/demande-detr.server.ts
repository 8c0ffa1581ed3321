import { addJob } from '~/adapters/queue/jobs.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { type Faits, franchir } from '~/domain/commun/cycle'
import type { Jour } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type Role, type RoleAgent } from '~/domain/commun/role'
import { type Completude, calculerCompletude } from '~/domain/detr/completude'
import { type ConditionDetr, CYCLE_DETR, type EtapeDetr, type StatutDetr } from '~/domain/detr/cycle'
import type { FaitsDates } from '~/domain/detr/echeances'
import type { Lecture, Tx } from './base.server'
import { getDossierAgent } from './dossier-agent.server'
import { type DemandeComplete, type DossierComplet, lireDossierComplet } from './dossier-complet.server'
import { getDossier, PERIME, saveDossier } from './dossiers.server'
import { addEvenement } from './evenements.server'
import type { Prisma } from './generated/sqlite/client'

/** One request with its dossier and the roles of who looks at it. */
export type DemandeOuverte = {
  readonly dossier: DossierComplet
  readonly demande: DemandeComplete
  readonly roles: readonly Role[]
}

/** The DETR bureau: it sees every request of its perimeter but the drafts. */
export const BUREAU_DETR: readonly RoleAgent[] = ['instructeur_detr', 'admin_departement']

/** A deposited request in the perimeter of this agent: of the bureau, unless a page only reads. @throws 404 */
export async function getDemandeAgent(
  tx: Tx | Lecture,
  acteur: Acteur,
  demandeId: string,
  lecteurs: readonly RoleAgent[] = BUREAU_DETR,
): Promise<DemandeOuverte> {
  const trouvee = await tx.demandeDetr.findUnique({
    where: { id: demandeId },
    select: { dossierId: true, statut: true },
  })
  if (!trouvee || trouvee.statut === 'brouillon') throw introuvable()
  const { roles } = await getDossierAgent(tx, acteur, trouvee.dossierId, lecteurs)
  return composer(await lireDossierComplet(tx, trouvee.dossierId), demandeId, roles)
}

/** The request of a dossier for those who prepare, sign or follow it: the last one deposited. @throws 404 */
export async function getDemandeDemandeur(
  tx: Tx | Lecture,
  acteur: Acteur,
  dossierId: string,
): Promise<DemandeOuverte> {
  const { roles } = await getDossier(tx, acteur, dossierId)
  const siens = roles.filter((role) => ['demandeur', 'elu', 'lecteur'].includes(role))
  const dossier = await lireDossierComplet(tx, dossierId)
  const derniere = dossier.demandes.filter(({ statut }) => statut !== 'brouillon').at(-1)
  if (siens.length === 0 || !derniere) throw introuvable()
  return composer(dossier, derniere.id, siens)
}

/** The request for the system itself: it checks no right. null when it does not exist any more. */
export async function findDemande(tx: Tx | Lecture, demandeId: string): Promise<DemandeOuverte | null> {
  const trouvee = await tx.demandeDetr.findUnique({
    where: { id: demandeId },
    select: { dossierId: true },
  })
  if (!trouvee) return null
  return composer(await lireDossierComplet(tx, trouvee.dossierId), demandeId, ['systeme'])
}

function composer(dossier: DossierComplet, demandeId: string, roles: readonly Role[]): DemandeOuverte {
  const demande = dossier.demandes.find(({ id }) => id === demandeId)
  if (!demande) throw introuvable()
  return { dossier, demande, roles }
}

/** What the legal dates need of a request. */
export type DemandeDatee = Pick<
  DemandeComplete,
  | 'receptionLe'
  | 'completLe'
  | 'notifieeLe'
  | 'commenceeLe'
  | 'declarationLe'
  | 'prorogationDebut'
  | 'prorogationFin'
  | 'acheveeLe'
  | 'coutTotal'
> & { readonly suspensions: readonly { readonly demandeesLe: Jour; readonly recuesLe: Jour | null }[] }

/** The dates of a request as the rules read them. */
export function faitsDates(demande: DemandeDatee, auJour: Jour): FaitsDates {
  return {
    receptionLe: demande.receptionLe ?? auJour,
    demandesDePieces: demande.suspensions.map(({ demandeesLe, recuesLe }) => ({ demandeesLe, recuesLe })),
    completLe: demande.completLe,
    notifieeLe: demande.notifieeLe,
    commenceeLe: demande.commenceeLe,
    declarationCommencementLe: demande.declarationLe,
    prorogationCommencementMois: demande.prorogationDebut,
    prorogationAchevementMois: demande.prorogationFin,
    acheveeLe: demande.acheveeLe,
    coutTotal: demande.coutTotal === null ? null : centimes(demande.coutTotal),
    auJour,
  }
}

/** Where the three months stand: the only arithmetic of the clock (art. R2334-23). */
export function completudeDe(demande: DemandeComplete, auJour: Jour): Completude {
  return calculerCompletude(faitsDates(demande, auJour))
}

/** Whether a signature is awaited on this request. */
export function hasPropositionEnCours({ dossier, demande }: DemandeOuverte): boolean {
  return dossier.propositions.some(
    ({ demandeId, statut }) => demandeId === demande.id && statut === 'proposee',
  )
}

export type Avancee = {
  readonly etape: EtapeDetr
  readonly faits: Faits<ConditionDetr>
  /** What the step writes in the request, besides its status. */
  readonly data?: Omit<Prisma.DemandeDetrUncheckedUpdateInput, 'id' | 'statut' | 'version'>
  readonly acteur: Acteur | null
  /** Of the page that was read; null: the act depends on nothing that was shown. */
  readonly version?: number | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Takes a step of the request: table, version of the dossier, status, journal. Every step of a request goes here. */
export async function avancerDemande(
  tx: Tx,
  { dossier, demande, roles }: DemandeOuverte,
  { etape, faits, data = {}, acteur, version = null, detail = {} }: Avancee,
  maintenant: Date,
): Promise<Result<StatutDetr>> {
  const passage = franchir(CYCLE_DETR, etape, { statut: demande.statut, roles, faits })
  if (!passage.ok) return passage
  if (version !== null && version !== dossier.version) return refus(PERIME)
  const ecrit = await saveDossier(tx, dossier, {}, maintenant)
  if (!ecrit.ok) return ecrit

  await tx.demandeDetr.update({
    where: { id: demande.id },
    data: { ...data, statut: passage.value, version: { increment: 1 } },
  })
  await addEvenement(tx, {
    dossierId: dossier.id,
    demandeId: demande.id,
    cycle: 'detr',
    verbe: etape,
    de: demande.statut,
    vers: passage.value,
    acteur: acteur && { id: acteur.id, nom: nomComplet(acteur) },
    role: CYCLE_DETR.etapes[etape].roles.find((role) => roles.includes(role)) ?? 'systeme',
    le: maintenant,
    detail,
  })
  return ok(passage.value)
}

/** Plans the look at the clock on the day of the silence. One job per date: a suspension moves it. */
export async function planifierReputation(
  tx: Tx,
  demandeId: string,
  reputeCompletLe: Jour,
  maintenant: Date,
): Promise<void> {
  await addJob(
    tx,
    {
      type: 'reputer-complet',
      cle: `reputer-complet:${demandeId}:${reputeCompletLe}`,
      charge: { demandeId },
      // Early in the morning of that day in Paris, winter or summer.
      dueLe: new Date(`${reputeCompletLe}T03:00:00Z`),
    },
    maintenant,
  )
}
