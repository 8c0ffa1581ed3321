import { demandeARejoindre } from '#emails/demande-a-rejoindre'
import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { listResponsables } from '~/adapters/db/organisations.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { checkVerification } from '~/domain/organisation/verification'
import { configuration } from '~/env.server'
import { lireContact } from './inviter.server'

export type Adhesion = {
  readonly organisationId: string
  /** `verifiee`: by the official mailbox; `demandee`: a colleague or an agent answers; `deja`: was a member. */
  readonly etat: 'verifiee' | 'demandee' | 'deja'
}

/** Asks the people of an organisation to let one in; unverified until they answer. @throws 404 */
export function demanderARejoindre(
  acteur: Acteur,
  organisationId: string,
  maintenant: Date,
): Promise<Result<Adhesion>> {
  return transaction(async (tx) => ok(await adherer(tx, acteur, organisationId, maintenant)))
}

/** The same inside a transaction. Does nothing for someone who is a member today. */
export async function adherer(
  tx: Tx,
  acteur: Acteur,
  organisationId: string,
  maintenant: Date,
): Promise<Adhesion> {
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
  if (!organisation) throw introuvable()
  const jour = jourDeParis(maintenant)
  const connus = await tx.membre.findMany({ where: { organisationId, personneId: acteur.id } })
  if (connus.some(({ du, au }) => du <= jour && (au === null || jour <= au)))
    return { organisationId, etat: 'deja' }

  const boite = {
    par: 'boite_officielle',
    courriel: acteur.courriel,
    courrielOfficiel: organisation.courriel,
  } as const
  const verifie =
    checkVerification({ personneId: acteur.id, organisationId, verifie: false }, boite).length === 0
  const ligne = {
    demandeLe: maintenant,
    verifieLe: verifie ? maintenant : null,
    verifieParId: null,
    verifiePar: verifie ? boite.par : null,
    du: jour,
    au: null,
  }
  const cle = { organisationId, personneId: acteur.id, role: 'preparateur' }
  await tx.membre.upsert({
    where: { organisationId_personneId_role: cle },
    create: { id: nouvelId(), ...cle, ...ligne },
    update: ligne,
  })
  if (!verifie) await prevenirResponsables(tx, acteur, organisation, maintenant)
  return { organisationId, etat: verifie ? 'verifiee' : 'demandee' }
}

async function prevenirResponsables(
  tx: Tx,
  acteur: Acteur,
  organisation: { id: string; nom: string; departement: string },
  maintenant: Date,
): Promise<void> {
  const responsables = await listResponsables(tx, organisation.id, maintenant)
  const message = demandeARejoindre({
    nom: nomComplet(acteur),
    courriel: acteur.courriel,
    commune: organisation.nom,
    lien: `${configuration().origine}/espace/organisations/${organisation.id}/personnes`,
    service: await lireContact(tx, organisation.departement),
  })
  const demande = `demande-a-rejoindre:${organisation.id}:${acteur.id}:${jourDeParis(maintenant)}`
  // One mailbox for the whole town hall gets one mail.
  for (const courriel of new Set(responsables.map((personne) => personne.courriel))) {
    await addCourriel(tx, { cle: `${demande}:${courriel}`, a: courriel, courriel: message }, maintenant)
  }
}
