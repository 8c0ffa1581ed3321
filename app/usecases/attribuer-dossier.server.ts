import { listAgents } from '~/adapters/db/agents.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'

/** Gives a file to a reviewer of its place, oneself included: traced by name. @throws 404 outside the perimeter */
export function attribuerDossier(
  acteur: Acteur,
  dossierId: string,
  agentId: string,
  maintenant: Date,
): Promise<Result<{ nom: string }>> {
  return transaction(async (tx) => {
    const dossier = await getDossierAgent(tx, acteur, dossierId, ['referent', 'admin_departement'])
    const agents = await listAgents(tx, 'referent', dossier, jourDeParis(maintenant))
    const agent = agents.find(({ id }) => id === agentId)
    if (!agent) return refus(AGENT_INCONNU)
    if (dossier.agentId === agent.id) return ok({ nom: agent.nom })
    const ecrit = await saveDossier(tx, dossier, { agentId: agent.id }, maintenant)
    if (!ecrit.ok) return ecrit
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'attribuer_dossier',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: dossier.roles.includes('referent') ? 'referent' : 'admin_departement',
      le: maintenant,
      detail: { agent: agent.nom },
    })
    return ok({ nom: agent.nom })
  })
}

const AGENT_INCONNU = motif(
  'attribution.agent',
  'Choisissez une personne de la liste\u00A0: elle doit lire les dossiers de ce lieu.',
  null,
  'agentId',
)
