import { formatJour, type Jour } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import type { StatutDetr } from '../detr/cycle'
import type { Badge, Libelle } from './badge'

/** The five public stages of the grant. */
export const STADES_DETR = ['Demandée', 'Vérifiée', 'Étudiée', 'Décidée', 'Versée'] as const

export type ContexteDetr = {
  /** Amount granted, in cents. */
  readonly montantRetenu?: Centimes | null
  readonly montantVerse?: Centimes | null
  readonly montantARendre?: Centimes | null
  readonly commenceeLe?: Jour | null
  /** The letter of a refusal, of a closing, of a caducity was notified. False: the sentence before it stays. */
  readonly decisionConnue?: boolean
}

const VERIFICATION = 'Demande reçue, pièces en cours de vérification'
const ETUDE = 'Demande étudiée, décision à venir'

const LIBELLES: Readonly<Record<StatutDetr, (contexte: ContexteDetr) => Libelle>> = {
  brouillon: () => libelle('Demande de subvention en préparation', null, 'neutre'),
  depose: () => libelle(VERIFICATION, 'Complétude à vérifier', 'info'),
  a_completer: () =>
    libelle('Des pièces manquent\u00A0: le délai est arrêté', 'Pièces demandées, délai suspendu', 'warning'),
  complet: () => libelle('Demande complète, à l’étude', 'Complet', 'info'),
  repute_complet: () =>
    libelle('Demande considérée comme complète, à l’étude', 'Réputé complet (silence)', 'info'),
  irrecevable: (contexte) =>
    decide(contexte, libelle('Demande non recevable', 'Irrecevable', 'error'), VERIFICATION),
  instruit: () => libelle(ETUDE, 'Instruit', 'info'),
  programme: () => libelle(ETUDE, 'Programmé', 'info'),
  attribue: () => libelle(ETUDE, 'Arrêté signé, à notifier', 'info'),
  notifie: ({ montantRetenu }) =>
    libelle(`Subvention accordée${montant(montantRetenu)}`, 'Notifié, à commencer', 'success'),
  commence: ({ commenceeLe }) =>
    libelle(`Projet commencé${commenceeLe ? ` le ${formatJour(commenceeLe)}` : ''}`, 'Commencé', 'success'),
  acheve: () => libelle('Projet terminé, dernier versement à venir', 'Achevé, solde à traiter', 'info'),
  solde: ({ montantVerse }) => libelle(`Subvention versée${montant(montantVerse)}`, 'Soldé', 'success'),
  refuse: (contexte) => decide(contexte, libelle('Subvention refusée', 'Refusé', 'error'), ETUDE),
  sans_suite: (contexte) =>
    decide(contexte, libelle('Demande non retenue cette année', 'Non retenu', 'neutre'), ETUDE),
  caduc: (contexte) => {
    const perdue = libelle('Subvention perdue\u00A0: délai dépassé', 'Caducité constatée', 'error')
    if (contexte.decisionConnue) return perdue
    return { ...LIBELLES.notifie(contexte), agent: perdue.agent }
  },
  annule: () => libelle('Projet abandonné à votre demande', 'Annulé par le porteur', 'neutre'),
  reversement: (contexte) => {
    const aRendre = libelle(
      `Somme à rendre${montant(contexte.montantARendre)}`,
      'Reversement demandé',
      'error',
    )
    if (contexte.decisionConnue) return aRendre
    return { ...LIBELLES.commence(contexte), agent: aRendre.agent }
  },
}

const STADES: Readonly<Record<StatutDetr, number>> = {
  brouillon: -1,
  depose: 0,
  a_completer: 0,
  complet: 1,
  repute_complet: 1,
  irrecevable: 0,
  instruit: 2,
  programme: 2,
  attribue: 2,
  notifie: 3,
  commence: 3,
  acheve: 3,
  solde: 4,
  refuse: 2,
  sans_suite: 2,
  caduc: 3,
  annule: 0,
  reversement: 3,
}

const DECISIONS: readonly StatutDetr[] = ['irrecevable', 'refuse', 'sans_suite']

/** The status of a grant request in words. A refusal shows once its letter is notified, never before. */
export function libelleDetr(statut: StatutDetr, contexte: ContexteDetr = {}): Libelle {
  return LIBELLES[statut](contexte)
}

/** Rank in `STADES_DETR` of the last stage reached, -1 before the deposit. */
export function stadeDetr(
  statut: StatutDetr,
  { decisionConnue = false }: Pick<ContexteDetr, 'decisionConnue'> = {},
): number {
  return decisionConnue && DECISIONS.includes(statut) ? 3 : STADES[statut]
}

function decide({ decisionConnue }: ContexteDetr, decision: Libelle, avant: string): Libelle {
  return decisionConnue ? decision : { ...decision, public: avant, badge: 'info' }
}

function libelle(texte: string, agent: string | null, badge: Badge): Libelle {
  return { public: texte, agent, badge }
}

function montant(centimes: Centimes | null | undefined): string {
  return typeof centimes === 'number' ? `\u00A0: ${formatMontant(centimes)}` : ''
}
