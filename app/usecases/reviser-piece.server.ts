import { getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { PERIME, saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { hasPiece, listPiecesExigees } from '~/adapters/db/pieces-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { type Motif, motif } from '~/domain/commun/motif'
import { type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DETR, type StatutDetr } from '~/domain/detr/cycle'
import type { EtatPiece, PieceAttendue, TypePiece } from '~/domain/dossier/pieces'

export type AvisPiece = {
  readonly type: TypePiece
  readonly avis: 'validee' | 'manquante' | 'a_refaire'
  /** What must be redone, in words that the applicant reads. */
  readonly motif: string | null
}

/** While pieces are checked; once the request is complete, a piece no longer decides anything. */
const EN_VERIFICATION: readonly StatutDetr[] = ['depose', 'a_completer']
const ETATS: Readonly<Record<AvisPiece['avis'], EtatPiece>> = {
  validee: 'validee',
  manquante: 'attendue',
  a_refaire: 'a_refaire',
}

/**
 * The opinion of the bureau on the pieces of a request: valid, to redo with its reason, or missing. Stops no clock
 * and writes to nobody: `demanderPieces` does. Gives the new version of the dossier. @throws 404 outside the perimeter
 */
export function reviserPieces(
  acteur: Acteur,
  { demandeId, version, pieces }: { demandeId: string; version: number; pieces: readonly AvisPiece[] },
  maintenant: Date,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const { dossier, demande, roles } = await getDemandeAgent(tx, acteur, demandeId)
    if (!roles.includes('instructeur_detr')) return refus(SANS_ROLE)
    if (!EN_VERIFICATION.includes(demande.statut)) return refus(FERMEE)
    const attendues = listPiecesExigees(dossier)
    const motifs = pieces.flatMap((piece, rang) => {
      const attendue = attendues.find(({ type }) => type === piece.type)
      const refuse = checkAvis(piece, attendue, attendue !== undefined && hasPiece(dossier, attendue))
      return refuse ? [{ ...refuse, champ: `pieces.${rang}.${refuse.champ}` }] : []
    })
    if (demande.statut === 'a_completer' && pieces.some(({ avis }) => avis !== 'validee'))
      return refus(CYCLE_DETR.motifs.aucune_demande_ouverte)
    if (motifs.length > 0) return refus(...motifs)
    if (version !== dossier.version) return refus(PERIME)

    const ecrit = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrit.ok) return ecrit
    for (const { type, avis, motif: raison } of pieces) {
      const contenu = { etat: ETATS[avis], motifAgent: avis === 'a_refaire' ? raison : null }
      await tx.piece.upsert({
        where: { dossierId_type: { dossierId: dossier.id, type } },
        create: { id: nouvelId(), dossierId: dossier.id, type, ...contenu },
        update: contenu,
      })
    }
    await addEvenement(tx, {
      dossierId: dossier.id,
      demandeId,
      cycle: 'autre',
      verbe: 'reviser_pieces',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'instructeur_detr',
      le: maintenant,
      detail: { pieces: pieces.map(({ type, avis }) => ({ type, avis })) },
    })
    return ecrit
  })
}

function checkAvis(
  { avis, motif: raison }: AvisPiece,
  attendue: PieceAttendue | undefined,
  presente: boolean,
): Motif | null {
  if (!attendue) return motif('detr.piece.inconnue', 'Cette pièce n’est pas demandée ici.', null, 'avis')
  if (avis === 'validee' && !presente)
    return motif(
      'detr.piece.absente',
      `${attendue.libelle}\u00A0: rien n’a été reçu.`,
      attendue.source,
      'avis',
    )
  if (avis === 'a_refaire' && (raison ?? '').trim() === '')
    return motif('champ.vide', 'Dites ce qui est à refaire.', null, 'motif')
  return null
}

const SANS_ROLE = motif('detr.role', 'Vous n’avez pas le rôle qui permet cette action.')
const FERMEE = motif(
  'detr.pieces.closes',
  'Les pièces de cette demande ne se vérifient plus\u00A0: elle est complète ou close.',
  'art. R2334-23 CGCT',
)
