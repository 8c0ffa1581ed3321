import { formatJour, type Jour, joursEntre } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import type { Completude } from './completude'
import type { StatutDetr } from './cycle'

export type FaitsHorloge = {
  readonly statut: StatutDetr
  readonly completude: Completude
  /** Day of the open request for pieces. */
  readonly suspendueLe: Jour | null
  readonly completLe: Jour | null
  readonly commencerAuPlusTard: Jour | null
  readonly acheverAuPlusTard: Jour | null
  readonly auJour: Jour
}

/** The clock of a request for the agents: « 10 juin 2026, dans 5 jours ». The date always comes with the words. */
export function formatHorloge(faits: FaitsHorloge): string {
  const { statut, completude, suspendueLe, completLe, auJour } = faits
  const { reputeCompletLe } = completude
  if (statut === 'a_completer') return suspendueLe ? `arrêté depuis le ${formatJour(suspendueLe)}` : 'arrêté'
  if (statut === 'depose') return reputeCompletLe ? formatAvant(reputeCompletLe, auJour) : ''
  if (statut === 'repute_complet')
    return reputeCompletLe ? `réputée complète depuis le ${formatJour(reputeCompletLe)}` : 'réputée complète'
  if (statut === 'notifie' && faits.commencerAuPlusTard)
    return `commencer avant le ${formatAvant(faits.commencerAuPlusTard, auJour)}`
  if (statut === 'commence' && faits.acheverAuPlusTard)
    return `finir avant le ${formatAvant(faits.acheverAuPlusTard, auJour)}`
  return completLe ? `complète depuis le ${formatJour(completLe)}` : 'aucun délai'
}

/** « 10 juin 2026, dans 5 jours » · « demain » · « aujourd’hui » · « dépassé de 3 jours ». */
export function formatAvant(jour: Jour, auJour: Jour): string {
  const reste = joursEntre(auJour, jour)
  const mot = (nombre: number) => `${nombre}\u00A0jour${nombre > 1 ? 's' : ''}`
  const relatif =
    reste < 0
      ? `dépassé de ${mot(-reste)}`
      : reste === 0
        ? 'aujourd’hui'
        : reste === 1
          ? 'demain'
          : `dans ${mot(reste)}`
  return `${formatJour(jour)}, ${relatif}`
}

export type FaitsPhrase = {
  readonly statut: StatutDetr
  readonly reputeCompletLe: Jour | null
  readonly suspendueLe: Jour | null
  readonly montantAccorde: Centimes | null
  readonly commencerAuPlusTard: Jour | null
  /** The letter of a rejection was notified. */
  readonly decisionConnue: boolean
}

const ETUDE = 'La préfecture étudie votre demande\u00A0: rien n’est encore accordé.'

/** What the applicant reads under the status: the next date, or what was decided **and** notified. */
export function phraseDemandeur(faits: FaitsPhrase): string {
  const { statut, reputeCompletLe, suspendueLe, decisionConnue } = faits
  if (statut === 'depose' || (statut === 'irrecevable' && !decisionConnue))
    return reputeCompletLe
      ? `La préfecture vérifie les pièces au plus tard le ${formatJour(reputeCompletLe)}.`
      : 'La préfecture vérifie les pièces.'
  if (statut === 'a_completer')
    return suspendueLe
      ? `Délai arrêté depuis le ${formatJour(suspendueLe)}\u00A0: il repart à la réception des pièces.`
      : 'Le délai est arrêté jusqu’à la réception des pièces.'
  if (statut === 'complet')
    return 'Votre demande est complète. Elle va être étudiée\u00A0: rien n’est encore accordé.'
  if (statut === 'repute_complet')
    return 'Le délai de trois mois est écoulé\u00A0: votre demande est considérée comme complète. Rien n’est encore accordé.'
  if (statut === 'notifie' && faits.montantAccorde !== null && faits.commencerAuPlusTard)
    return `La subvention est accordée\u00A0: ${formatMontant(faits.montantAccorde)}. Commencez au plus tard le ${formatJour(faits.commencerAuPlusTard)}, puis prévenez-nous.`
  if (decisionConnue) return DECISIONS[statut] ?? ETUDE
  return APRES[statut] ?? ETUDE
}

const DECISIONS: Partial<Record<StatutDetr, string>> = {
  irrecevable: 'Votre demande n’est pas recevable. La lettre dit pourquoi, et ce qui peut être repris.',
  refuse: 'Votre demande est refusée. Voici pourquoi et comment contester.',
  sans_suite: 'Votre demande n’est pas retenue cette année. Vous pouvez la représenter.',
}

const APRES: Partial<Record<StatutDetr, string>> = {
  commence: 'Envoyez vos factures payées pour être remboursé.',
  acheve: 'Il reste le dernier versement.',
  solde: 'La subvention est versée.',
  annule: 'Vous avez abandonné cette demande.',
}
