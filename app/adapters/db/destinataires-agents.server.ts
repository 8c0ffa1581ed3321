import type { Tx } from './base.server'
import { lireService } from './contexte-lettre.server'

/** Who is written to at the préfecture about a dossier: the agent in charge, else the mailbox of the service. */
export async function findAdresseAgent(
  tx: Tx,
  { agentId, departement }: { agentId: string | null; departement: string },
): Promise<string | null> {
  const agent = agentId ? await tx.personne.findUnique({ where: { id: agentId } }) : null
  return agent?.courriel || (await lireService(tx, departement)).courriel || null
}
