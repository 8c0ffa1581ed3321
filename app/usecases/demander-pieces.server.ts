import { avancerDemande, completudeDe, getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { emettreDocument } from '~/adapters/db/documents.server'
import { nouvelId } from '~/adapters/db/id.server'
import { redigerPieces } from '~/adapters/db/lettre-detr.server'
import { hasPiece, listPiecesExigees, type PieceReclamee } from '~/adapters/db/pieces-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'

export type DemandeDePiecesSaisie = {
  readonly demandeId: string
  readonly version: number
  readonly pieces: readonly PieceReclamee[]
  readonly message: string | null
}

/**
 * Asks the missing pieces: the three months stop today, until all are received. One open request; none once the
 * silence has made the file complete; nothing that the law does not ask. The letter and mail 18 leave by the job.
 * @source art. R2334-23 CGCT
 * @throws 404 outside the perimeter
 */
export function demanderPieces(
  acteur: Acteur,
  { demandeId, version, pieces, message }: DemandeDePiecesSaisie,
  maintenant: Date,
): Promise<Result<{ suspensionId: string }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const { dossier, demande } = ouverte
    const jour = jourDeParis(maintenant)
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'demander_pieces',
        faits: {
          piece_demandee: pieces.length > 0,
          aucune_demande_ouverte: demande.suspensions.every(({ recuesLe }) => recuesLe !== null),
          delai_non_ecoule: completudeDe(demande, jour).completude === 'en_cours',
        },
        acteur,
        version,
        detail: { demandeesLe: jour, pieces: pieces.map(({ type }) => type) },
      },
      maintenant,
    )
    if (!passage.ok) return passage
    const auteur = { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour }
    const redigee = await redigerPieces(tx, ouverte, pieces, auteur)
    if (!redigee.ok) return redigee

    const suspensionId = nouvelId()
    const suspension = { id: suspensionId, demandeId, demandeesLe: jour, parId: acteur.id, message }
    await tx.suspension.create({
      data: { ...suspension, pieces: JSON.stringify(pieces), creeLe: maintenant },
    })
    const exigees = listPiecesExigees(dossier)
    for (const { type, motif } of pieces) {
      const exigee = exigees.find((piece) => piece.type === type)
      const recue = exigee !== undefined && hasPiece(dossier, exigee)
      const attente = { etat: recue ? 'a_refaire' : 'attendue', motifAgent: motif, motif: null }
      const contenu = { ...attente, attendueLe: redigee.value.repondreAvantLe }
      await tx.piece.upsert({
        where: { dossierId_type: { dossierId: dossier.id, type } },
        create: { id: nouvelId(), dossierId: dossier.id, type, ...contenu },
        update: contenu,
      })
    }
    await emettreDocument(
      tx,
      {
        cle: `demande-de-pieces:${suspensionId}`,
        dossierId: dossier.id,
        demandeId,
        type: 'demande_de_pieces',
        titre: 'Demande de pièces',
        lettre: redigee.value.lettre,
      },
      maintenant,
    )
    return ok({ suspensionId })
  })
}
