import { avancerDemande, getDemandeDemandeur } from '~/adapters/db/demande-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'

/**
 * The applicant gives the grant up, with the reason. What waited for a signature on this request falls with it, and so
 * do the letters that were not notified yet.
 * @throws 404 when the dossier is not theirs
 */
export function annulerDemande(
  acteur: Acteur,
  { dossierId, motif }: { dossierId: string; motif: string },
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeDemandeur(tx, acteur, dossierId)
    const raison = motif.trim()
    const passage = await avancerDemande(
      tx,
      ouverte,
      { etape: 'annuler', faits: { motif_donne: raison !== '' }, acteur, detail: { motif: raison } },
      maintenant,
    )
    if (!passage.ok) return passage

    const demandeId = ouverte.demande.id
    await tx.proposition.updateMany({
      where: { demandeId, statut: 'proposee' },
      data: { statut: 'annulee' },
    })
    await tx.document.updateMany({
      where: { demandeId, statut: { in: ['a_signer', 'signe'] } },
      data: { statut: 'annule' },
    })
    return ok(null)
  })
}
