import type { Tx } from '~/adapters/db/base.server'
import type { DossierLu } from '~/adapters/db/dossiers.server'
import type { PropositionLue } from '~/adapters/db/propositions.server'
import type { Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'

/** What is known when an act is signed or returned, inside its transaction. */
export type ActeEnCours = {
  readonly tx: Tx
  readonly acteur: Acteur
  readonly dossier: DossierLu
  readonly proposition: PropositionLue
  /** Computed once for all senses; the table of the cycle says which ones count. */
  readonly faits: {
    readonly autre_personne: boolean
    readonly proposition_en_cours: boolean
    readonly mot_donne: boolean
  }
  readonly maintenant: Date
}

/** The step taken, for the journal. */
export type Franchissement = {
  readonly cycle: 'dossier' | 'detr'
  readonly verbe: string
  readonly de: string
  readonly vers: string
}

/**
 * What one `sens` of a proposal does when it is signed or returned: takes the step of its own cycle, writes the new
 * status and what follows from it. The letters, the proposal, the journal and the mails are common to all.
 */
export type Acte = {
  /** Series of the numbers given at the signature: gapless, per département and year. */
  readonly numerotation: (lieu: { departement: string; annee: number }) => {
    readonly serie: string
    readonly prefixe: string
  }
  readonly signer: (acte: ActeEnCours) => Promise<Result<Franchissement>>
  readonly retourner: (acte: ActeEnCours) => Promise<Result<Franchissement>>
}
