import { type Jour, jourDeParis } from '~/domain/commun/jour'
import type { StatutDetr } from '~/domain/detr/cycle'
import { type DateLegale, datesLegales } from '~/domain/detr/dates-legales'
import { type DemandeDatee, faitsDates } from './demande-detr.server'

const DECISIONS: readonly string[] = ['irrecevabilite', 'refus_detr', 'sans_suite_detr', 'notification']
const CLOSES: readonly StatutDetr[] = ['irrecevable', 'refuse', 'sans_suite', 'caduc', 'reversement', 'solde']

type Lettre = { readonly demandeId: string | null; readonly type: string; readonly notifieLe: Date | null }
type Demande = DemandeDatee & { readonly id: string; readonly statut: string }
type Lieu = {
  readonly departement: string
  readonly historique: boolean
  readonly documents: readonly Lettre[]
}

/**
 * The legal dates of a request as both sides may read them: a decision counts from the day its letter was notified,
 * and closes nothing before. None for a grant of 2018 taken over as history.
 */
export function lireDatesLegales(
  { departement, historique, documents }: Lieu,
  demande: Demande,
  auJour: Jour,
): readonly DateLegale[] {
  if (historique || demande.receptionLe === null) return []
  const decision = documents
    .filter(
      ({ demandeId, type, notifieLe }) =>
        demandeId === demande.id && notifieLe !== null && DECISIONS.includes(type),
    )
    .at(-1)
  const decisionNotifieeLe = decision?.notifieLe
    ? decision.type === 'notification' && demande.notifieeLe
      ? demande.notifieeLe
      : jourDeParis(decision.notifieLe)
    : null
  const close =
    demande.statut === 'annule' ||
    (decisionNotifieeLe !== null && (CLOSES as readonly string[]).includes(demande.statut))
  return datesLegales({ ...faitsDates(demande, auJour), departement, decisionNotifieeLe, close })
}
