import { formatJour, type Jour } from '../commun/jour'
import type { Libelle } from './badge'
import type { StatutDossier } from './cycle'

/** The five public stages, the same words on the home page, the timeline and in mails. */
export const STADES_ESPACE = ['Préparé', 'Reçu', 'Étudié', 'Décidé', 'Ouvert'] as const

export type ContexteDossier = {
  /** « la préfecture des Alpes-de-Haute-Provence ». */
  readonly prefecture: string
  readonly receptionLe?: Jour | null
  /** Corrections still to answer. */
  readonly corrections?: number
  /** « Mme Roux », when the file waits for her signature. */
  readonly signataire?: string | null
  /** Corrections came back and wait to be read. */
  readonly corrige?: boolean
  /** The letter of the decision was notified, or the applicant withdrew. False: the sentence before it stays. */
  readonly decisionConnue?: boolean
}

/** A status of the dossier in words: what it is called, and what each side has to do now. */
export type LibelleDossier = Libelle & {
  /** « Rien à faire » says so too: silence never carries a meaning. */
  readonly demandeur: string
  readonly prefecture: string
}

const RIEN = 'Rien à faire pour l’instant.'

const EN_DECISION: LibelleDossier = {
  public: 'La décision est en préparation',
  agent: 'Proposé, à signer',
  badge: 'info',
  demandeur: RIEN,
  prefecture: 'Signer la décision, ou la renvoyer pour la reprendre.',
}

const LIBELLES: Readonly<Record<StatutDossier, (contexte: ContexteDossier) => LibelleDossier>> = {
  brouillon: ({ signataire }) =>
    signataire
      ? {
          public: `En attente de la signature de ${signataire}`,
          agent: null,
          badge: 'info',
          demandeur: 'Signer le dossier, ou le renvoyer avec un mot.',
          prefecture: RIEN,
        }
      : {
          public: 'Vous préparez votre dossier',
          agent: null,
          badge: 'neutre',
          demandeur: 'Terminer le dossier et le faire signer.',
          prefecture: RIEN,
        },
  depose: ({ prefecture, receptionLe }) => ({
    public: `Reçu par ${prefecture}${receptionLe ? ` le ${formatJour(receptionLe)}` : ''}`,
    agent: 'À prendre en charge',
    badge: 'info',
    demandeur: RIEN,
    prefecture: 'Prendre le dossier en charge.',
  }),
  en_instruction: ({ prefecture, corrige }) => ({
    public: `${majuscule(prefecture)} ${corrige ? 'relit vos corrections' : 'lit votre dossier'}`,
    agent: corrige ? 'Corrigé, à relire' : 'En instruction',
    badge: 'info',
    demandeur: 'Rien à faire. Signalez tout changement.',
    prefecture: corrige ? 'Relire vos corrections.' : 'Lire le dossier et vérifier l’équipement.',
  }),
  a_corriger: ({ corrections = 0 }) => ({
    public: formatCorrections(corrections),
    agent: 'Attend le demandeur',
    badge: 'warning',
    demandeur: 'Répondre à chaque correction, puis tout renvoyer en une fois.',
    prefecture: 'Attendre vos réponses.',
  }),
  propose: () => EN_DECISION,
  agree: ({ decisionConnue }) =>
    decisionConnue
      ? {
          public: 'Espace accepté',
          agent: 'Agréé',
          badge: 'success',
          demandeur: 'Signer la convention et préparer l’ouverture.',
          prefecture: 'Envoyer la convention et l’identité visuelle, puis venir sur place.',
        }
      : { ...EN_DECISION, agent: 'Agréé' },
  refuse: ({ decisionConnue }) =>
    decisionConnue
      ? {
          public: 'Espace refusé',
          agent: 'Refusé',
          badge: 'error',
          demandeur: 'Lire pourquoi. Vous pouvez contester, ou déposer un nouveau dossier.',
          prefecture: RIEN,
        }
      : { ...EN_DECISION, agent: 'Refusé' },
  sans_suite: ({ decisionConnue }) =>
    decisionConnue
      ? {
          public: 'Dossier refermé sans décision de fond',
          agent: 'Classé sans suite',
          badge: 'neutre',
          demandeur: 'Vous pouvez repartir de ce dossier pour en ouvrir un autre.',
          prefecture: RIEN,
        }
      : { ...EN_DECISION, agent: 'Classé sans suite' },
}

const STADES: Readonly<Record<StatutDossier, number>> = {
  brouillon: 0,
  depose: 1,
  en_instruction: 2,
  a_corriger: 2,
  propose: 2,
  agree: 3,
  refuse: 3,
  sans_suite: 3,
}

/** The status in words, for both sides. A decision shows once its letter is notified, never before. */
export function libelleDossier(statut: StatutDossier, contexte: ContexteDossier): LibelleDossier {
  return LIBELLES[statut](contexte)
}

/** Rank in `STADES_ESPACE`, from 0; a decision that is not known yet still reads as « Étudié ». */
export function stadeDossier(
  statut: StatutDossier,
  { decisionConnue = false, espaceOuvert = false }: { decisionConnue?: boolean; espaceOuvert?: boolean } = {},
): number {
  if (statut === 'agree' && decisionConnue && espaceOuvert) return 4
  return decisionConnue ? STADES[statut] : Math.min(STADES[statut], 2)
}

function formatCorrections(nombre: number): string {
  if (nombre > 1) return `${nombre} corrections vous sont demandées`
  return nombre === 1 ? 'Une correction vous est demandée' : 'Vos corrections sont prêtes à renvoyer'
}

export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
