import { lecture } from '~/adapters/db/base.server'
import { getOrganisation, listMembres } from '~/adapters/db/organisations.server'
import { introuvable } from '~/adapters/session/gardes.server'
import type { Acteur, RoleMembre } from '~/domain/commun/role'
import { LIBELLES_VERIFICATION } from '~/domain/organisation/verification'

export const LIBELLES_ROLE_MEMBRE: Readonly<Record<RoleMembre, string>> = {
  preparateur: 'Prépare les dossiers',
  elu: 'Signe les dossiers',
  lecteur: 'Lit les dossiers',
}

export type MembreAffiche = {
  readonly id: string
  readonly nom: string
  readonly fonction: string | null
  readonly courriel: string
  readonly role: string
  readonly demandeLe: Date
  /** How they were confirmed; null while they wait. */
  readonly verification: string | null
  readonly soiMeme: boolean
}

/** The people of an organisation, for its confirmed members only. @throws 404 */
export async function personnesOrganisation(acteur: Acteur, organisationId: string, maintenant: Date) {
  const { organisation, verifie, gere } = await getOrganisation(lecture(), acteur, organisationId)
  if (!verifie) throw introuvable()
  const membres = await listMembres(lecture(), organisationId, maintenant)
  const invitations = await lecture().invitation.findMany({
    where: { organisationId, accepteeLe: null, expireLe: { gt: maintenant } },
    orderBy: { creeLe: 'desc' },
  })
  const affiches = membres.map(({ personne, ...membre }): MembreAffiche => {
    const par = (membre.verifiePar ?? 'membre') as keyof typeof LIBELLES_VERIFICATION
    return {
      id: membre.id,
      nom: `${personne.prenom} ${personne.nom}`,
      fonction: personne.fonction,
      courriel: personne.courriel,
      role: LIBELLES_ROLE_MEMBRE[membre.role as RoleMembre],
      demandeLe: membre.demandeLe,
      verification: membre.verifieLe === null ? null : LIBELLES_VERIFICATION[par],
      soiMeme: personne.id === acteur.id,
    }
  })
  return {
    organisation: { id: organisation.id, nom: organisation.nom },
    gere,
    membres: affiches.filter(({ verification }) => verification !== null),
    demandes: affiches.filter(({ verification }) => verification === null),
    invitations: invitations.map(({ id, courriel, role, expireLe }) => ({
      id,
      courriel,
      role: LIBELLES_ROLE_MEMBRE[role as RoleMembre],
      expireLe,
    })),
  }
}
