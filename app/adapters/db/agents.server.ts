import type { Jour } from '~/domain/commun/jour'
import {
  type Acteur,
  isDansPerimetre,
  isEnVigueur,
  nomComplet,
  type Perimetre,
  type RoleAgent,
} from '~/domain/commun/role'
import type { Lecture, Tx } from './base.server'

/** An agent in charge of a place, with the quality and the delegation that letters print. */
export type AgentDuLieu = {
  readonly id: string
  readonly nom: string
  readonly courriel: string
  readonly qualite: string
  readonly delegation: string | null
  readonly perimetre: Perimetre
}

/** The agents who hold this role today on this place, one row per person, by name. */
export async function listAgents(
  tx: Tx | Lecture,
  role: RoleAgent,
  lieu: { departement: string; arrondissement: string | null },
  jour: Jour,
): Promise<readonly AgentDuLieu[]> {
  const codes = [lieu.departement, ...(lieu.arrondissement ? [lieu.arrondissement] : [])]
  const roles = await tx.roleAgent.findMany({
    where: { role, OR: [{ niveau: 'national' }, { code: { in: codes } }] },
    include: { personne: true },
    orderBy: [{ personne: { nom: 'asc' } }, { id: 'asc' }],
  })
  const agents = roles
    .map((ligne) => ({ ...ligne, perimetre: { niveau: ligne.niveau, code: ligne.code } as Perimetre }))
    .filter((ligne) => isEnVigueur(ligne, jour) && isDansPerimetre(ligne.perimetre, lieu))
    .map(({ personne, qualite, delegation, perimetre }) => ({
      id: personne.id,
      nom: nomComplet(personne),
      courriel: personne.courriel,
      qualite: qualite ?? '',
      delegation,
      perimetre,
    }))
  return [...new Map(agents.map((agent) => [agent.id, agent])).values()]
}

/** The part of an actor that the filters of lists read, for a mail that counts what someone else will see. */
export function acteurDe(agent: AgentDuLieu, role: RoleAgent): Acteur {
  return {
    id: agent.id,
    prenom: '',
    nom: agent.nom,
    courriel: agent.courriel,
    membres: [],
    agents: [{ role, perimetre: agent.perimetre }],
  }
}

/** The names of these people, « Hélène Arnaud »; one query whatever their number. */
export async function lireNoms(
  tx: Tx | Lecture,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const connus = [...new Set(ids.filter((id) => id !== null))]
  if (connus.length === 0) return new Map()
  const personnes = await tx.personne.findMany({
    where: { id: { in: connus } },
    select: { id: true, prenom: true, nom: true },
  })
  return new Map(personnes.map((personne) => [personne.id, nomComplet(personne)]))
}
