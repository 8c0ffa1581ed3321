import type { Jour } from '~/domain/commun/jour'
import { isDemandeDePiecesSatisfaite } from '~/domain/dossier/completude'
import type { EtatPiece, PieceAttendue, TypePiece } from '~/domain/dossier/pieces'
import { listPiecesDe } from './contexte-pieces.server'
import type { DemandeComplete, DossierComplet } from './dossier-complet.server'

/** A piece asked to the applicant, with what is missing or wrong. */
export type PieceReclamee = { readonly type: TypePiece; readonly motif: string }

/** The pieces that the law asks for the request: what may be asked, and what « complete » means. */
export function listPiecesExigees(dossier: DossierComplet): readonly PieceAttendue[] {
  return listPiecesDe(dossier).filter(({ requiseDetr, source }) => requiseDetr && source !== null)
}

/** The state of each piece, by type; absent: nothing was sent. */
export function etatsPieces({ pieces }: DossierComplet): Partial<Record<TypePiece, EtatPiece>> {
  return Object.fromEntries(pieces.map(({ type, etat }) => [type, etat]))
}

/** Whether there is something to read: a file, or a piece signed with the dossier. */
export function hasPiece(dossier: DossierComplet, { type, signeeAvecLeDossier }: PieceAttendue): boolean {
  return signeeAvecLeDossier || dossier.pieces.some((piece) => piece.type === type && piece.envois.length > 0)
}

export type SuspensionOuverte = {
  readonly id: string
  readonly demandeesLe: Jour
  readonly message: string | null
  readonly pieces: readonly PieceReclamee[]
  /** Every asked piece is back. */
  readonly satisfaite: boolean
}

/** The open request for pieces, null when the clock runs. */
export function lireSuspensionOuverte(
  dossier: DossierComplet,
  demande: DemandeComplete,
): SuspensionOuverte | null {
  const ouverte = demande.suspensions.find(({ recuesLe }) => recuesLe === null)
  if (!ouverte) return null
  const pieces = JSON.parse(ouverte.pieces) as PieceReclamee[]
  const satisfaite = isDemandeDePiecesSatisfaite(
    pieces.map(({ type }) => type),
    etatsPieces(dossier),
  )
  const { id, demandeesLe, message } = ouverte
  return { id, demandeesLe, message, pieces, satisfaite }
}
