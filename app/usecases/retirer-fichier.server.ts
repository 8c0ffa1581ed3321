import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { getDossierOuvert, roleQuiPrepare } from './ajouter-fichier.server'

/**
 * Takes a file away from a draft. Its bytes and its line stay, marked; the file before it becomes the current one.
 * Removed twice is removed once. After the deposit nothing is taken back.
 * @throws 404 when the file is not of a dossier of this person
 */
export function retirerFichier(
  acteur: Acteur,
  { fichierId }: { fichierId: string },
  maintenant: Date,
): Promise<Result<{ dossierId: string }>> {
  return transaction(async (tx) => {
    const fichier = await tx.fichier.findUnique({ where: { id: fichierId }, include: { piece: true } })
    if (!fichier) throw introuvable()
    const { dossierId, type } = fichier.piece
    await tx.dossier.updateMany({
      where: { id: dossierId },
      data: { version: { increment: 1 }, majLe: maintenant },
    })
    const dossier = await getDossierOuvert(tx, acteur, dossierId)
    const role = roleQuiPrepare(dossier.roles)
    if (role === null) return refus(motif('dossier.role', 'Vous n’avez pas le rôle qui permet cette action.'))
    if (dossier.statut !== 'brouillon')
      return refus(
        motif('fichier.depose', 'Le dossier est déposé\u00A0: un fichier se remplace, il ne se retire plus.'),
      )
    if (fichier.retireLe) return ok({ dossierId })

    await tx.fichier.update({ where: { id: fichierId }, data: { retireLe: maintenant } })
    const restants = await tx.fichier.count({ where: { pieceId: fichier.pieceId, retireLe: null } })
    if (restants === 0) await tx.piece.update({ where: { id: fichier.pieceId }, data: { etat: 'attendue' } })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'retirer_fichier',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role,
      le: maintenant,
      detail: { piece: type, fichierId, sha256: fichier.sha256 },
    })
    return ok({ dossierId })
  })
}
