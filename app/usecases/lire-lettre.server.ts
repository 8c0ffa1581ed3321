import { getDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { isCoteDemandeur } from '~/domain/dossier/cote'

/**
 * Records that the organisation read a letter: once, by its own people, never by an agent who looks. It proves the
 * reading; the legal way of notifying stays what the letter says. @throws 404
 */
export function lireLettre(
  acteur: Acteur,
  { dossierId, documentId }: { dossierId: string; documentId: string },
  maintenant: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { roles } = await getDossier(tx, acteur, dossierId)
    const document = await tx.document.findUnique({ where: { id: documentId } })
    if (!document?.notifieLe || document.dossierId !== dossierId) throw introuvable()
    if (!isCoteDemandeur(roles)) return
    const { count } = await tx.document.updateMany({
      where: { id: documentId, luLe: null },
      data: { luLe: maintenant },
    })
    if (count === 0) return
    await addEvenement(tx, {
      dossierId,
      ...(document.demandeId ? { demandeId: document.demandeId } : {}),
      cycle: 'autre',
      verbe: 'lire_lettre',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: roles.includes('elu') ? 'elu' : roles.includes('demandeur') ? 'demandeur' : 'lecteur',
      le: maintenant,
      detail: { documentId, titre: document.titre },
    })
  })
}

/** The messages of the préfecture were seen by the organisation. @throws 404 */
export function lireMessages(acteur: Acteur, dossierId: string, maintenant: Date): Promise<void> {
  return transaction(async (tx) => {
    const { roles } = await getDossier(tx, acteur, dossierId)
    if (!isCoteDemandeur(roles)) return
    await tx.message.updateMany({
      where: { dossierId, cote: 'prefecture', luLe: null },
      data: { luLe: maintenant },
    })
  })
}
