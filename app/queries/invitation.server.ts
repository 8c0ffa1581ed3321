import { lecture } from '~/adapters/db/base.server'
import { hacher } from '~/adapters/session/sessions.server'
import { nomComplet, type RoleMembre } from '~/domain/commun/role'
import { LIBELLES_ROLE_MEMBRE } from './personnes-organisation.server'

export type InvitationLue = {
  readonly organisation: string
  readonly par: string
  readonly role: string
  readonly courriel: string
  readonly expireLe: Date
  readonly valable: boolean
}

/** What the holder of an invitation reads before joining; null when the link is mistyped. Reads only. */
export async function findInvitation(jeton: string, maintenant: Date): Promise<InvitationLue | null> {
  const invitation = await lecture().invitation.findUnique({ where: { jetonHash: hacher(jeton) } })
  if (!invitation) return null
  const [organisation, par] = await Promise.all([
    lecture().organisation.findUnique({ where: { id: invitation.organisationId } }),
    lecture().personne.findUnique({ where: { id: invitation.parId } }),
  ])
  return {
    organisation: organisation?.nom ?? '',
    par: par ? nomComplet(par) : '',
    role: LIBELLES_ROLE_MEMBRE[invitation.role as RoleMembre],
    courriel: invitation.courriel,
    expireLe: invitation.expireLe,
    valable: invitation.accepteeLe === null && invitation.expireLe > maintenant,
  }
}
