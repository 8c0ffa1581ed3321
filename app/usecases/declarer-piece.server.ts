import { listPiecesDe } from '~/adapters/db/contexte-pieces.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import type { PieceAttendue } from '~/domain/dossier/pieces'

/** `tardive`: after the deposit. `impossible`: never, and why. `attendue`: takes either back. */
export const DECLARATIONS = ['tardive', 'impossible', 'attendue'] as const
export type Declaration = (typeof DECLARATIONS)[number]

export type DeclarationPiece = {
  readonly dossierId: string
  readonly type: string
  readonly etat: Declaration
  /** Why it cannot be provided; read for `impossible` only. */
  readonly motif?: string
}

const LONGUEUR = 2000

/**
 * Says of a piece that it comes later, or never and why. Draft and corrections only; a piece already received is
 * not declared. One write, one event.
 * @throws 404 when the dossier is not this person's, or asks for no such piece
 */
export function declarerPiece(
  acteur: Acteur,
  { dossierId, type, etat, motif: saisi = '' }: DeclarationPiece,
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const { roles, statut } = await getDossier(tx, acteur, dossierId)
    await tx.dossier.updateMany({
      where: { id: dossierId },
      data: { version: { increment: 1 }, majLe: maintenant },
    })
    const dossier = await lireDossierComplet(tx, dossierId)
    const attendue = listPiecesDe(dossier).find((piece) => piece.type === type)
    if (!attendue) throw introuvable()
    const recue = dossier.pieces.some((piece) => piece.type === type && piece.envois.length > 0)
    const raison = saisi.trim()
    const refuse = checkDeclaration(attendue, { roles, statut, recue, etat, raison })
    if (refuse) return refus(refuse)

    const contenu = { etat, motif: etat === 'impossible' ? raison : null }
    await tx.piece.upsert({
      where: { dossierId_type: { dossierId, type } },
      create: { id: nouvelId(), dossierId, type, ...contenu },
      update: contenu,
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'declarer_piece',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: roles.includes('elu') ? 'elu' : 'demandeur',
      le: maintenant,
      detail: { piece: type, etat },
    })
    return ok(null)
  })
}

function checkDeclaration(
  piece: PieceAttendue,
  faits: { roles: readonly string[]; statut: string; recue: boolean; etat: Declaration; raison: string },
): Motif | null {
  const { roles, statut, recue, etat, raison } = faits
  if (!roles.includes('demandeur') && !roles.includes('elu'))
    return motif('dossier.role', 'Vous n’avez pas le rôle qui permet cette action.')
  if (statut !== 'brouillon' && statut !== 'a_corriger')
    return motif('dossier.statut', 'Le dossier est déposé\u00A0: écrivez un message à la préfecture.')
  if (recue) return motif('piece.recue', 'Cette pièce est déjà reçue.')
  if (etat === 'tardive' && !piece.tardivePossible)
    return motif('piece.tardive', 'Cette pièce part avec le dossier\u00A0: elle ne peut pas venir après.')
  if (etat === 'impossible' && raison === '')
    return motif('piece.motif', 'Dites pourquoi vous ne pouvez pas la fournir.', null, 'motif')
  if (raison.length > LONGUEUR)
    return motif(
      'champ.long',
      'Ce texte est trop long\u00A0: 2\u202F000\u00A0caractères au plus.',
      null,
      'motif',
    )
  return null
}
