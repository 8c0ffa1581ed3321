import { introuvable } from '~/adapters/session/gardes.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { Acteur } from '~/domain/commun/role'
import { isEnVigueur } from '~/domain/commun/role'
import { base, type Lecture, type Tx } from './base.server'

/** How a person stands in an organisation today. */
export type Appartenance = {
  /** Confirmed: may read the dossiers of the organisation. */
  readonly verifie: boolean
  /** Confirmed and does more than read: may answer the requests to join, invite, remove. */
  readonly gere: boolean
}

/** null when the person is not a member: the page is then a 404. */
export function appartenance(acteur: Acteur, organisationId: string): Appartenance | null {
  const membres = acteur.membres.filter((membre) => membre.organisationId === organisationId)
  if (membres.length === 0) return null
  return {
    verifie: membres.some(({ verifie }) => verifie),
    gere: membres.some(({ verifie, role }) => verifie && role !== 'lecteur'),
  }
}

/** @throws 404 when the person is not a member, whether the organisation exists or not. */
export async function getOrganisation(lecteur: Lecture | Tx, acteur: Acteur, organisationId: string) {
  const lien = appartenance(acteur, organisationId)
  const organisation = lien && (await lecteur.organisation.findUnique({ where: { id: organisationId } }))
  if (!lien || !organisation) throw introuvable()
  return { organisation, ...lien }
}

/** The members in force today, the confirmed ones first, then by date of their request. */
export async function listMembres(lecteur: Lecture | Tx, organisationId: string, maintenant: Date) {
  const jour = jourDeParis(maintenant)
  const membres = await lecteur.membre.findMany({
    where: { organisationId },
    include: { personne: true },
    orderBy: [{ demandeLe: 'asc' }, { id: 'asc' }],
  })
  const actuels = membres.filter((membre) => isEnVigueur(membre, jour))
  return [...actuels.filter(({ verifieLe }) => verifieLe), ...actuels.filter(({ verifieLe }) => !verifieLe)]
}

/** The confirmed members who answer requests: preparers and élus, one row per person. */
export async function listResponsables(tx: Tx, organisationId: string, maintenant: Date) {
  const membres = await listMembres(tx, organisationId, maintenant)
  const responsables = membres.filter(({ verifieLe, role }) => verifieLe !== null && role !== 'lecteur')
  return [...new Map(responsables.map(({ personne }) => [personne.id, personne])).values()]
}

/** The two ways to name what an organisation is: its reference in the data, or the number it gave. */
export type CleOrganisation = {
  readonly nature?: string
  readonly codeInsee?: string
  readonly siren?: string
  readonly siret?: string
  readonly rna?: string
}

export function findOrganisation(lecteur: Lecture | Tx, cle: CleOrganisation) {
  return lecteur.organisation.findFirst({ where: cle, orderBy: { creeLe: 'asc' } })
}

/** Two people who open the same organisation at once make one: SQLite writes one at a time, PostgreSQL needs a lock. */
export async function verrouillerOrganisation(tx: Tx, cle: string): Promise<void> {
  if (base().moteur !== 'postgresql') return
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtext($1))', `organisation:${cle}`)
}
