import { CYCLE_DETR } from '../detr/cycle'
import { CYCLE_DOCUMENT } from '../document/cycle'
import { CYCLE_ESPACE } from '../espace/cycle'
import { CYCLE_DOSSIER } from './cycle'
import { CATALOGUE_PIECES, TYPES_PIECE } from './pieces'

/** A line of the journal, as stored. */
export type EvenementLu = {
  readonly id: string
  readonly cycle: string
  readonly verbe: string
  readonly demandeId: string | null
  readonly acteurNom: string
  readonly role: string
  readonly le: Date
  readonly detail: Readonly<Record<string, unknown>>
}

export type LigneHistoire = {
  readonly id: string
  readonly titre: string
  /** Who, for the people of the organisation; the préfecture acts under its name only. */
  readonly par: string | null
  readonly le: Date
}

/** Which decisions the applicant holds: the others are not in their history, whoever asks. */
export type DecisionsConnues = { readonly dossier: boolean; readonly demandes: readonly string[] }

const ETAPES: Readonly<Record<string, Readonly<Record<string, { readonly histoire: string | null }>>>> = {
  dossier: CYCLE_DOSSIER.etapes,
  detr: CYCLE_DETR.etapes,
  document: CYCLE_DOCUMENT.etapes,
  espace: CYCLE_ESPACE.etapes,
}

/** Signed, not held yet: they show once the letter is notified. */
const DECISIONS = [
  'signer_agrement',
  'signer_refus',
  'signer_sans_suite',
  'signer_irrecevabilite',
  'signer_attribution',
  'constater_caducite',
  'demander_reversement',
]

const PAR_L_ORGANISATION = ['demandeur', 'elu']

/** The journal in words for the applicant: only what the tables say for them, never an agent's name or a proposal. */
export function composerHistoireDemandeur(
  evenements: readonly EvenementLu[],
  connues: DecisionsConnues,
): readonly LigneHistoire[] {
  return evenements.flatMap((evenement) => {
    const titre = isCachee(evenement, connues) ? null : titreDe(evenement)
    if (titre === null) return []
    const par = PAR_L_ORGANISATION.includes(evenement.role) ? evenement.acteurNom : null
    return [{ id: evenement.id, titre, par, le: evenement.le }]
  })
}

function isCachee({ cycle, verbe, demandeId }: EvenementLu, connues: DecisionsConnues): boolean {
  if (!DECISIONS.includes(verbe)) return false
  if (cycle === 'dossier') return !connues.dossier
  return cycle === 'detr' && (demandeId === null || !connues.demandes.includes(demandeId))
}

function titreDe({ cycle, verbe, detail }: EvenementLu): string | null {
  if (cycle === 'document' && verbe === 'notifier' && typeof detail.titre === 'string')
    return `Lettre reçue\u00A0: ${detail.titre}`
  if (cycle === 'autre' && verbe === 'ajouter_fichier') {
    const type = TYPES_PIECE.find((connu) => connu === detail.piece)
    return type ? `Pièce envoyée\u00A0: ${CATALOGUE_PIECES[type].libelle}` : null
  }
  return ETAPES[cycle]?.[verbe]?.histoire ?? null
}
