import { type Motif, motif } from '../commun/motif'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from './etapes'
import type { EtatPiece, PieceAttendue, TypePiece } from './pieces'

/** One thing to fill: the page links to `champ` of `etape`. */
export type Manque = { readonly etape: EtapeRubrique; readonly champ: string; readonly message: string }

/** What the schema of each step says of what is stored: field → sentence; absent: the step was never opened. */
export type ErreursParEtape = Readonly<Partial<Record<EtapeRubrique, Readonly<Record<string, string>>>>>

/** « Ce qui manque », in the order of the steps. A step that was never opened is one line, with no field. */
export function listManques(erreurs: ErreursParEtape): readonly Manque[] {
  return ETAPES_RUBRIQUE.flatMap((etape) => {
    const deEtape = erreurs[etape]
    if (!deEtape) return [{ etape, champ: '', message: 'Cette étape reste à remplir.' }]
    return Object.entries(deEtape).map(([champ, message]) => ({ etape, champ, message }))
  })
}

/** Whether the five steps hold: the fact `rubriques_completes` of the workflow. */
export function checkRubriquesCompletes(erreurs: ErreursParEtape): readonly Motif[] {
  return listManques(erreurs).map(({ etape, champ, message }) =>
    motif(`dossier.manque.${etape}`, message, null, champ === '' ? etape : `${etape}.${champ}`),
  )
}

export type EtatsPieces = Readonly<Partial<Record<TypePiece, EtatPiece>>>

/** The pieces that the DETR request still lacks: neither received nor validated. « Impossible » still lacks. */
export function listPiecesManquantes(
  attendues: readonly PieceAttendue[],
  etats: EtatsPieces,
): readonly PieceAttendue[] {
  return attendues.filter((piece) => piece.requiseDetr && !isRecue(piece, etats))
}

/**
 * What prevents declaring the request complete: every required piece must be validated. A piece signed with the
 * dossier counts unless the agent asked to redo it.
 * @source art. R2334-23 CGCT; arrêté du 23 décembre 2002
 */
export function checkPiecesValides(
  attendues: readonly PieceAttendue[],
  etats: EtatsPieces,
): readonly Motif[] {
  return attendues
    .filter((piece) => piece.requiseDetr)
    .filter((piece) => !isSigneeAvecLeDossier(piece, etats) && etats[piece.type] !== 'validee')
    .map((piece) =>
      motif(
        `detr.piece.${piece.type}`,
        `${piece.libelle}\u00A0: cette pièce manque ou n’est pas validée.`,
        piece.source,
        piece.type,
      ),
    )
}

/** Whether every piece that was asked is back (art. R2334-23): a partial answer does not restart the clock. */
export function isDemandeDePiecesSatisfaite(demandees: readonly TypePiece[], etats: EtatsPieces): boolean {
  return demandees.every((type) => etats[type] === 'recue' || etats[type] === 'validee')
}

function isRecue(piece: PieceAttendue, etats: EtatsPieces): boolean {
  const etat = etats[piece.type]
  return etat === 'recue' || etat === 'validee' || isSigneeAvecLeDossier(piece, etats)
}

function isSigneeAvecLeDossier(piece: PieceAttendue, etats: EtatsPieces): boolean {
  const etat = etats[piece.type] ?? 'attendue'
  return piece.signeeAvecLeDossier && (etat === 'attendue' || etat === 'recue')
}
