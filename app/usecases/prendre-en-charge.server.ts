import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DOSSIER, type StatutDossier } from '~/domain/dossier/cycle'

/** Takes a deposited file: it is now read, by this person. @throws 404 outside the perimeter */
export function prendreEnCharge(
  acteur: Acteur,
  dossierId: string,
  maintenant: Date,
): Promise<Result<StatutDossier>> {
  return transaction(async (tx) => {
    const dossier = await getDossierAgent(tx, acteur, dossierId, ['referent', 'admin_departement'])
    const { statut, roles } = dossier
    const passage = franchir(CYCLE_DOSSIER, 'prendre_en_charge', { statut, roles })
    if (!passage.ok) return passage
    const ecrit = await saveDossier(tx, dossier, { statut: passage.value, agentId: acteur.id }, maintenant)
    if (!ecrit.ok) return ecrit
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'prendre_en_charge',
      de: statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'referent',
      le: maintenant,
    })
    return ok(passage.value)
  })
}
