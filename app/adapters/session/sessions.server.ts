import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '~/adapters/db/base.server'
import { lireSession } from '~/adapters/db/session-lue.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import {
  type Acteur,
  isEnVigueur,
  type Perimetre,
  type RoleAgent,
  type RoleMembre,
} from '~/domain/commun/role'
import { configuration } from '~/env.server'

const MINUTE = 60_000
/** Idle: 30 minutes for agents, 2 hours for applicants (drafts are saved); absolute: 12 hours. */
const INACTIVITE_AGENT = 30 * MINUTE
const INACTIVITE_DEMANDEUR = 120 * MINUTE
const DUREE_ABSOLUE = 12 * 60 * MINUTE
/** The last visit is written at most once a minute. */
const GRAIN = MINUTE

/** HMAC with the secret of the installation: a copy of the database alone opens no session and no link. */
export function hacher(jeton: string): string {
  return createHmac('sha256', configuration().secret).update(jeton).digest('hex')
}

/** 256 bits, for a cookie or a link: only its hash is stored. */
export function nouveauJeton(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session and gives its token; the caller writes the cookie. */
export async function ouvrirSession(tx: Tx, personneId: string, maintenant: Date): Promise<string> {
  const jeton = nouveauJeton()
  const expireLe = new Date(maintenant.getTime() + DUREE_ABSOLUE)
  await tx.session.create({
    data: { id: hacher(jeton), personneId, creeLe: maintenant, vueLe: maintenant, expireLe },
  })
  return jeton
}

export async function fermerSession(jeton: string): Promise<void> {
  await transaction((tx) => tx.session.deleteMany({ where: { id: hacher(jeton) } }))
}

export type SessionOuverte = { readonly acteur: Acteur; readonly expireLe: Date }

/** The person behind a cookie with the roles valid today, null when the session is unknown, idle or over. */
export async function findSession(jeton: string, maintenant: Date): Promise<SessionOuverte | null> {
  const session = await lireSession(hacher(jeton))
  if (!session || session.expireLe <= maintenant) return null
  const jour = jourDeParis(maintenant)
  const { personne } = session
  const agents = personne.agents
    .filter((role) => isEnVigueur(role, jour))
    .map((role) => ({
      role: role.role as RoleAgent,
      perimetre: { niveau: role.niveau, code: role.code } as Perimetre,
    }))
  const inactivite = agents.length > 0 ? INACTIVITE_AGENT : INACTIVITE_DEMANDEUR
  const finInactivite = session.vueLe.getTime() + inactivite
  if (finInactivite <= maintenant.getTime()) return null
  if (maintenant.getTime() - session.vueLe.getTime() > GRAIN) await noterVisite(session.id, maintenant)
  return {
    acteur: {
      id: personne.id,
      prenom: personne.prenom,
      nom: personne.nom,
      courriel: personne.courriel,
      membres: personne.membres
        .filter((membre) => isEnVigueur(membre, jour))
        .map((membre) => ({
          organisationId: membre.organisationId,
          role: membre.role as RoleMembre,
          verifie: membre.verifieLe !== null,
        })),
      agents,
    },
    expireLe: new Date(Math.min(session.expireLe.getTime(), maintenant.getTime() + inactivite)),
  }
}

async function noterVisite(id: string, maintenant: Date): Promise<void> {
  await transaction((tx) => tx.session.updateMany({ where: { id }, data: { vueLe: maintenant } }))
}
