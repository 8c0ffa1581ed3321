import { type Invitation, invitation } from '#emails/invitation'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { nouvelId } from '~/adapters/db/id.server'
import { getOrganisation } from '~/adapters/db/organisations.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { hacher, nouveauJeton } from '~/adapters/session/sessions.server'
import { noterTentative, type Regle } from '~/adapters/session/throttle.server'
import { heureDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type RoleMembre } from '~/domain/commun/role'
import { isMemeCourriel } from '~/domain/organisation/mandats'
import { configuration } from '~/env.server'

const JOUR = 24 * 60 * 60_000
/** Life of an invitation. */
export const DUREE_DE_L_INVITATION = 7 * JOUR
/** Nobody uses the portal to write to a list of strangers. */
const REGLE_INVITATION: Regle = { fenetre: JOUR, libres: 20, delai: 10 * 60_000 }

const VERBES: Readonly<Record<RoleMembre, Invitation['role']>> = {
  lecteur: 'lire',
  preparateur: 'preparer',
  elu: 'signer',
}

export type NouvelleInvitation = {
  readonly organisationId: string
  readonly courriel: string
  readonly role: RoleMembre
}

/** A confirmed member invites an address: whoever proves it is confirmed at once, by that member. @throws 404 */
export function inviter(
  acteur: Acteur,
  { organisationId, courriel, role }: NouvelleInvitation,
  maintenant: Date,
): Promise<Result<{ courriel: string }>> {
  return transaction(async (tx) => {
    const { organisation, gere } = await getOrganisation(tx, acteur, organisationId)
    if (!gere) throw introuvable()
    if (isMemeCourriel(acteur.courriel, courriel)) {
      const message = 'C’est votre adresse. Invitez quelqu’un d’autre.'
      return refus(motif('invitation.soi', message, null, 'courriel'))
    }
    const essai = { cle: `invitation:${acteur.id}`, regle: REGLE_INVITATION }
    const plusTard = await noterTentative(tx, [essai], maintenant)
    if (plusTard) {
      return refus(
        motif(
          'invitation.trop',
          `Trop d’invitations. Réessayez à ${heureDeParis(plusTard)}.`,
          null,
          'courriel',
        ),
      )
    }
    const jeton = nouveauJeton()
    const expireLe = new Date(maintenant.getTime() + DUREE_DE_L_INVITATION)
    const id = nouvelId()
    await tx.invitation.create({
      data: {
        id,
        organisationId,
        jetonHash: hacher(jeton),
        courriel,
        role,
        parId: acteur.id,
        creeLe: maintenant,
        expireLe,
      },
    })
    const message = invitation({
      dossier: { commune: organisation.nom, numero: null },
      parNom: nomComplet(acteur),
      role: VERBES[role],
      expireLe,
      lien: `${configuration().origine}/invitation/${jeton}`,
      service: await lireContact(tx, organisation.departement),
    })
    await addCourriel(tx, { cle: `invitation:${id}`, a: courriel, courriel: message }, maintenant)
    return ok({ courriel })
  })
}

/** The service to name in a mail about an organisation. */
export async function lireContact(tx: Tx, departement: string) {
  const { responsable, prefecture, telephone } = await lireService(tx, departement)
  return { responsable, prefecture, telephone }
}
