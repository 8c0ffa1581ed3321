import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { hacher } from '~/adapters/session/sessions.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, isEnVigueur } from '~/domain/commun/role'
import { isMemeCourriel } from '~/domain/organisation/mandats'

/**
 * Enters the organisation with the role of the invitation, confirmed by the one who sent it. Once, and only from
 * the invited mailbox: a forwarded invitation gives nothing.
 */
export function accepterInvitation(
  acteur: Acteur,
  jeton: string,
  maintenant: Date,
): Promise<Result<{ organisationId: string }>> {
  return transaction(async (tx): Promise<Result<{ organisationId: string }>> => {
    const jetonHash = hacher(jeton)
    const invitation = await tx.invitation.findUnique({ where: { jetonHash } })
    if (!invitation || invitation.accepteeLe !== null || invitation.expireLe <= maintenant) {
      return refus(
        motif(
          'invitation.usee',
          'Cette invitation a déjà servi ou a expiré. Demandez-en une autre à votre collègue.',
        ),
      )
    }
    if (!isMemeCourriel(acteur.courriel, invitation.courriel)) {
      return refus(
        motif(
          'invitation.adresse',
          'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec l’adresse qui l’a reçue.',
        ),
      )
    }
    const parrains = await tx.membre.findMany({
      where: {
        organisationId: invitation.organisationId,
        personneId: invitation.parId,
        verifieLe: { not: null },
        role: { not: 'lecteur' },
      },
    })
    if (!parrains.some((membre) => isEnVigueur(membre, jourDeParis(maintenant)))) {
      return refus(
        motif(
          'invitation.parrain',
          'La personne qui vous a invité n’est plus dans l’organisation. Demandez une autre invitation à un collègue.',
        ),
      )
    }
    const { count } = await tx.invitation.updateMany({
      where: { jetonHash, accepteeLe: null },
      data: { accepteeLe: maintenant },
    })
    if (count === 0) return refus(motif('invitation.usee', 'Cette invitation a déjà servi.'))
    const { organisationId, role, parId } = invitation
    const cle = { organisationId, personneId: acteur.id, role }
    const verification = { verifieLe: maintenant, verifieParId: parId, verifiePar: 'membre' }
    const ligne = { demandeLe: maintenant, ...verification, du: jourDeParis(maintenant), au: null }
    await tx.membre.upsert({
      where: { organisationId_personneId_role: cle },
      create: { id: nouvelId(), ...cle, ...ligne },
      update: ligne,
    })
    // They may have asked to join before they were invited: one answer settles both.
    await tx.membre.updateMany({
      where: { organisationId, personneId: acteur.id, verifieLe: null, au: null },
      data: verification,
    })
    return ok({ organisationId })
  })
}
