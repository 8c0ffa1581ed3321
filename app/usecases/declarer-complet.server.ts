import { avancerDemande, completudeDe, getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { emettreDocument } from '~/adapters/db/documents.server'
import { redigerAttestation } from '~/adapters/db/lettre-detr.server'
import { etatsPieces, listPiecesExigees } from '~/adapters/db/pieces-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { checkPiecesValides } from '~/domain/dossier/completude'

/**
 * Declares the request complete today: every required piece is valid, and the silence has not already done it. The
 * attestation and mail 19 leave by the job. Never a yes.
 * @source art. R2334-23 CGCT
 * @throws 404 outside the perimeter
 */
export function declarerComplet(
  acteur: Acteur,
  { demandeId, version }: { demandeId: string; version: number },
  maintenant: Date,
): Promise<Result<{ completLe: string }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const { dossier, demande } = ouverte
    const jour = jourDeParis(maintenant)
    const invalides = checkPiecesValides(listPiecesExigees(dossier), etatsPieces(dossier))
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'declarer_complet',
        faits: {
          pieces_valides: invalides.length === 0,
          delai_non_ecoule: completudeDe(demande, jour).completude === 'en_cours',
        },
        data: { completLe: jour },
        acteur,
        version,
        detail: { completLe: jour },
      },
      maintenant,
    )
    if (!passage.ok) return refus(...passage.motifs, ...invalides)

    const auteur = { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour }
    const lettre = await redigerAttestation(tx, ouverte, auteur)
    if (!lettre.ok) return lettre
    await emettreDocument(
      tx,
      {
        cle: `attestation-complet:${demandeId}`,
        dossierId: dossier.id,
        demandeId,
        type: 'attestation_complet',
        titre: 'Attestation de dossier complet',
        lettre: lettre.value,
      },
      maintenant,
    )
    return ok({ completLe: jour })
  })
}
