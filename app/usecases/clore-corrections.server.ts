import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { ok, type Result } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'

/** The agent read the corrections sent back: the file leaves « à relire ». @throws 404 outside the perimeter */
export function cloreCorrections(
  acteur: Acteur,
  dossierId: string,
  maintenant: Date,
): Promise<Result<{ nombre: number }>> {
  return transaction(async (tx) => {
    const dossier = await getDossierAgent(tx, acteur, dossierId, ['referent'])
    const { count } = await tx.correction.updateMany({
      where: { dossierId, statut: 'renvoyee' },
      data: { statut: 'close' },
    })
    if (count === 0) return ok({ nombre: 0 })
    const ecrit = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrit.ok) return ecrit
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'relire_corrections',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'referent',
      le: maintenant,
      detail: { nombre: count },
    })
    return ok({ nombre: count })
  })
}
