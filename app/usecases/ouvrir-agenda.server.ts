import { nouvelId } from '~/adapters/db/id.server'
import { getOrganisation } from '~/adapters/db/organisations.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jetonAgenda } from '~/adapters/session/agenda.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { hacher } from '~/adapters/session/sessions.server'
import type { Acteur } from '~/domain/commun/role'

/**
 * Gives a confirmed member the secret link of their calendar for an organisation: one a person, the same until it is
 * closed. @throws 404 for anybody else
 */
export function ouvrirAgenda(acteur: Acteur, organisationId: string, maintenant: Date): Promise<string> {
  return transaction(async (tx) => {
    const { verifie } = await getOrganisation(tx, acteur, organisationId)
    if (!verifie) throw introuvable()
    const ouvert = await tx.agenda.findFirst({
      where: { organisationId, personneId: acteur.id, revoqueLe: null },
    })
    if (ouvert) return jetonAgenda(ouvert.id)
    const id = nouvelId()
    await tx.agenda.create({
      data: {
        id,
        jetonHash: hacher(jetonAgenda(id)),
        personneId: acteur.id,
        organisationId,
        creeLe: maintenant,
      },
    })
    return jetonAgenda(id)
  })
}

/** Closes it: the agendas that follow the link stop at once. A new one has another link. */
export function fermerAgenda(acteur: Acteur, organisationId: string, maintenant: Date): Promise<void> {
  return transaction(async (tx) => {
    await getOrganisation(tx, acteur, organisationId)
    await tx.agenda.updateMany({
      where: { organisationId, personneId: acteur.id, revoqueLe: null },
      data: { revoqueLe: maintenant },
    })
  })
}
