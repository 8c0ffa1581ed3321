import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'

/**
 * Adds an internal note, seen by the agents of the file alone. It is not in the journal, whose steps the applicant
 * reads in part: author and date are on the note. @throws 404 outside the perimeter
 */
export function ajouterNote(
  acteur: Acteur,
  dossierId: string,
  texte: string,
  maintenant: Date,
): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const dossier = await getDossierAgent(tx, acteur, dossierId)
    const ecrit = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrit.ok) return ecrit
    const id = nouvelId()
    await tx.noteInterne.create({ data: { id, dossierId, auteurId: acteur.id, texte, le: maintenant } })
    return ok({ id })
  })
}
