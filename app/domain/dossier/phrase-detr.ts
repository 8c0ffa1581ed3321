import { formatJour, type Jour } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import type { StatutDetr } from '../detr/cycle'

export type FaitsPhrase = {
  /** The day silence makes the request complete; null when the clock is stopped or over. */
  readonly reputeCompletLe: Jour | null
  /** The day the open request for pieces stopped the clock. */
  readonly arreteLe: Jour | null
  readonly montantRetenu: Centimes | null
  readonly commencerAuPlusTard: Jour | null
  readonly acheverAuPlusTard: Jour | null
  /** The letter of a refusal or of a closing was notified. */
  readonly decisionConnue: boolean
}

const ETUDE = 'Votre demande est étudiée. La décision vous sera écrite\u00A0: rien n’est encore accordé.'
const REFUSEE = 'Votre demande est refusée. Voici pourquoi et comment contester.'

const PHRASES: Readonly<Record<StatutDetr, (faits: FaitsPhrase) => string>> = {
  brouillon: () => 'Votre demande part avec le dossier signé.',
  depose: verification,
  a_completer: ({ arreteLe }) =>
    arreteLe
      ? `Délai arrêté depuis le ${formatJour(arreteLe)}\u00A0: il repart à la réception des pièces.`
      : 'Le délai est arrêté\u00A0: il repart à la réception des pièces.',
  complet: () => 'Votre demande est complète. Elle va être étudiée\u00A0: rien n’est encore accordé.',
  repute_complet: () =>
    'Le délai de trois mois est écoulé\u00A0: votre demande est considérée comme complète. Rien n’est encore accordé.',
  irrecevable: (faits) =>
    faits.decisionConnue
      ? 'Votre demande n’est pas recevable. Voici pourquoi et comment contester.'
      : verification(faits),
  instruit: () => ETUDE,
  programme: () => ETUDE,
  attribue: () => ETUDE,
  notifie: ({ montantRetenu, commencerAuPlusTard }) =>
    `La subvention est accordée${montantRetenu === null ? '' : `\u00A0: ${formatMontant(montantRetenu)}`}. ${
      commencerAuPlusTard
        ? `Commencez au plus tard le ${formatJour(commencerAuPlusTard)}, puis prévenez-nous.`
        : 'Prévenez-nous quand vous commencez.'
    }`,
  commence: ({ acheverAuPlusTard }) =>
    acheverAuPlusTard
      ? `Terminez le projet au plus tard le ${formatJour(acheverAuPlusTard)}, puis prévenez-nous.`
      : 'Prévenez-nous quand le projet est terminé.',
  acheve: () => 'Le projet est terminé. Le dernier versement est en préparation.',
  solde: () => 'La subvention est versée.',
  refuse: ({ decisionConnue }) => (decisionConnue ? REFUSEE : ETUDE),
  sans_suite: ({ decisionConnue }) =>
    decisionConnue ? 'Votre demande n’est pas retenue cette année. Vous pouvez en déposer une autre.' : ETUDE,
  caduc: () => 'La lettre de la préfecture dit pourquoi, et comment contester.',
  annule: () => 'Vous avez abandonné cette demande.',
  reversement: () => 'La lettre de la préfecture dit pourquoi, et comment contester.',
}

/** Where the request stands, in one or two sentences with the date that matters. Never a decision before its letter. */
export function phraseDetr(statut: StatutDetr, faits: FaitsPhrase): string {
  return PHRASES[statut](faits)
}

function verification({ reputeCompletLe }: FaitsPhrase): string {
  if (reputeCompletLe === null) return 'La préfecture vérifie les pièces.'
  return `La préfecture vérifie les pièces au plus tard le ${formatJour(reputeCompletLe)}.`
}
