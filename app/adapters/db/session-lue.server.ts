import { base } from './base.server'
import { Prisma } from './generated/sqlite/client'

type Rangee = {
  readonly vueLe: Date
  readonly expireLe: Date
  readonly personneId: string
  readonly prenom: string
  readonly nom: string
  readonly courriel: string
  readonly membreId: string | null
  readonly organisationId: string
  readonly membreRole: string
  readonly verifieLe: Date | null
  readonly membreDu: string
  readonly membreAu: string | null
  readonly agentId: string | null
  readonly agentRole: string
  readonly niveau: string
  readonly code: string | null
  readonly agentDu: string
  readonly agentAu: string | null
}

/** A session by its hash, with the person and every role they ever had: one query, since each request begins with it. */
export async function lireSession(id: string) {
  const rangees = await base().lire<Rangee>(Prisma.sql`
    SELECT s."vueLe", s."expireLe", p."id" AS "personneId", p."prenom", p."nom", p."courriel",
      m."id" AS "membreId", m."organisationId", m."role" AS "membreRole", m."verifieLe",
      m."du" AS "membreDu", m."au" AS "membreAu",
      a."id" AS "agentId", a."role" AS "agentRole", a."niveau", a."code", a."du" AS "agentDu", a."au" AS "agentAu"
    FROM "Session" s
    JOIN "Personne" p ON p."id" = s."personneId"
    LEFT JOIN "Membre" m ON m."personneId" = p."id"
    LEFT JOIN "RoleAgent" a ON a."personneId" = p."id"
    WHERE s."id" = ${id}
    ORDER BY m."id", a."id"`)
  const premiere = rangees[0]
  if (!premiere) return null
  const { vueLe, expireLe, personneId, prenom, nom, courriel } = premiere
  // Memberships × agent's roles: each comes back once per row of the other.
  const membres = new Map<string, Rangee>()
  const agents = new Map<string, Rangee>()
  for (const rangee of rangees) {
    if (rangee.membreId !== null) membres.set(rangee.membreId, rangee)
    if (rangee.agentId !== null) agents.set(rangee.agentId, rangee)
  }
  return {
    id,
    vueLe,
    expireLe,
    personne: {
      id: personneId,
      prenom,
      nom,
      courriel,
      membres: [...membres.values()].map(({ organisationId, membreRole, verifieLe, membreDu, membreAu }) => ({
        organisationId,
        role: membreRole,
        verifieLe,
        du: membreDu,
        au: membreAu,
      })),
      agents: [...agents.values()].map(({ agentRole, niveau, code, agentDu, agentAu }) => ({
        role: agentRole,
        niveau,
        code,
        du: agentDu,
        au: agentAu,
      })),
    },
  }
}
