import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { Acteur } from '~/domain/commun/role'
import { adresseInventee } from './noms-inventes'
import { AGENTS_DEMO } from './personnes'

/** The agents of the demonstration, by key: `referent-04`, `detr-04`, `signataire-04`. */
export type Agents = ReadonlyMap<string, Acteur>

export async function creerAgents(tx: Tx, le: Date): Promise<Agents> {
  const agents = new Map<string, Acteur>()
  for (const { cle, prenom, nom, roles } of AGENTS_DEMO) {
    const id = nouvelId()
    const courriel = adresseInventee({ prenom, nom }, 'prefecture')
    await tx.personne.create({ data: { id, courriel, prenom, nom, demo: true, creeLe: le } })
    for (const { role, niveau, code, qualite, delegation } of roles) {
      await tx.roleAgent.create({
        data: {
          id: nouvelId(),
          personneId: id,
          role,
          niveau,
          code,
          qualite: qualite ?? null,
          delegation: delegation ?? null,
          du: '2026-01-01',
        },
      })
    }
    const charges = roles.map(({ role, niveau, code }) => ({ role, perimetre: { niveau, code } }))
    agents.set(cle, { id, prenom, nom, courriel, membres: [], agents: charges })
  }
  return agents
}
