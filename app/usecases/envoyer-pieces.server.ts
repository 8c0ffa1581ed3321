import {
  avancerDemande,
  faitsDates,
  getDemandeDemandeur,
  planifierReputation,
} from '~/adapters/db/demande-detr.server'
import { lireSuspensionOuverte } from '~/adapters/db/pieces-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { calculerCompletude } from '~/domain/detr/completude'

/**
 * The applicant sends the asked pieces, all of them: the clock starts again today, later by as many days as it was
 * stopped. Gives the new day of the silence.
 * @source art. R2334-23 CGCT
 * @throws 404 when the dossier is not theirs
 */
export function envoyerPieces(
  acteur: Acteur,
  { dossierId }: { dossierId: string },
  maintenant: Date,
): Promise<Result<{ reputeCompletLe: string | null }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeDemandeur(tx, acteur, dossierId)
    const { dossier, demande } = ouverte
    const jour = jourDeParis(maintenant)
    const suspension = lireSuspensionOuverte(dossier, demande)
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'envoyer_pieces',
        faits: { toutes_pieces_recues: suspension?.satisfaite === true },
        acteur,
        detail: { recuesLe: jour, pieces: suspension?.pieces.map(({ type }) => type) ?? [] },
      },
      maintenant,
    )
    if (!passage.ok) return passage

    await tx.suspension.update({ where: { id: suspension!.id }, data: { recuesLe: jour } })
    const demandesDePieces = demande.suspensions.map(({ id, demandeesLe, recuesLe }) => ({
      demandeesLe,
      recuesLe: id === suspension!.id ? jour : recuesLe,
    }))
    const { reputeCompletLe } = calculerCompletude({ ...faitsDates(demande, jour), demandesDePieces })
    if (reputeCompletLe) await planifierReputation(tx, demande.id, reputeCompletLe, maintenant)
    return ok({ reputeCompletLe })
  })
}
