import type { Tx } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { ajouterJours, jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, isDansPerimetre, isEnVigueur, nomComplet } from '~/domain/commun/role'
import { checkVerification, type Verificateur } from '~/domain/organisation/verification'

export type Reponse = { readonly organisationId: string; readonly personneId: string; readonly nom: string }

/**
 * Confirms that a person belongs to the organisation: by a confirmed colleague, or by an agent in charge of the
 * place. From then on they read its dossiers. @throws 404 for a request of another organisation
 */
export function confirmerMembre(
  acteur: Acteur,
  membreId: string,
  maintenant: Date,
): Promise<Result<Reponse>> {
  return transaction(async (tx) => {
    const membre = await getMembre(tx, membreId, maintenant)
    const verificateur = verificateurDe(acteur, membre.organisation)
    const motifs = checkVerification({ ...membre, verifie: membre.verifieLe !== null }, verificateur)
    if (motifs.length > 0) return refus(...motifs)
    await tx.membre.update({
      where: { id: membreId },
      data: { verifieLe: maintenant, verifieParId: acteur.id, verifiePar: verificateur.par },
    })
    return ok(reponse(membre))
  })
}

/**
 * Ends an access, or refuses a request to join: by a confirmed colleague, an agent, or the person themselves.
 * It holds at once. The last confirmed person stays: nobody could answer after them. @throws 404
 */
export function retirerMembre(acteur: Acteur, membreId: string, maintenant: Date): Promise<Result<Reponse>> {
  return transaction(async (tx) => {
    const membre = await getMembre(tx, membreId, maintenant)
    const soiMeme = membre.personneId === acteur.id
    if (!soiMeme && !isResponsable(verificateurDe(acteur, membre.organisation))) throw introuvable()
    if (membre.verifieLe !== null && (await isDernier(tx, membre, maintenant))) {
      return refus(
        motif(
          'membre.dernier',
          'C’est la dernière personne confirmée de l’organisation. Confirmez ou invitez quelqu’un d’abord.',
        ),
      )
    }
    const au = ajouterJours(jourDeParis(maintenant), -1)
    await tx.membre.update({ where: { id: membreId }, data: { au } })
    return ok(reponse(membre))
  })
}

async function getMembre(tx: Tx, id: string, maintenant: Date) {
  const membre = await tx.membre.findUnique({
    where: { id },
    include: { organisation: true, personne: true },
  })
  if (!membre || !isEnVigueur(membre, jourDeParis(maintenant))) throw introuvable()
  return membre
}

type Organisation = {
  readonly id: string
  readonly departement: string
  readonly arrondissement: string | null
}

/** As whom this person answers: an agent of the place first. @throws 404 for a stranger */
function verificateurDe(acteur: Acteur, organisation: Organisation): Verificateur {
  const agent = acteur.agents.some(
    ({ role, perimetre }) =>
      (role === 'referent' || role === 'admin_departement') && isDansPerimetre(perimetre, organisation),
  )
  if (agent) return { par: 'agent', personneId: acteur.id, dansSonPerimetre: true }
  const liens = acteur.membres.filter((membre) => membre.organisationId === organisation.id)
  const lien = liens.find(({ verifie, role }) => verifie && role !== 'lecteur') ?? liens[0]
  if (!lien) throw introuvable()
  return {
    par: 'membre',
    personneId: acteur.id,
    organisationId: organisation.id,
    role: lien.role,
    verifie: lien.verifie,
  }
}

function isResponsable(verificateur: Verificateur): boolean {
  return (
    verificateur.par === 'agent' ||
    (verificateur.par === 'membre' && verificateur.verifie && verificateur.role !== 'lecteur')
  )
}

async function isDernier(
  tx: Tx,
  membre: { id: string; organisationId: string; role: string },
  maintenant: Date,
): Promise<boolean> {
  if (membre.role === 'lecteur') return false
  const jour = jourDeParis(maintenant)
  const autres = await tx.membre.findMany({
    where: { organisationId: membre.organisationId, verifieLe: { not: null }, id: { not: membre.id } },
  })
  return !autres.some((autre) => autre.role !== 'lecteur' && isEnVigueur(autre, jour))
}

function reponse(membre: {
  organisationId: string
  personneId: string
  personne: { prenom: string; nom: string }
}): Reponse {
  const { organisationId, personneId, personne } = membre
  return { organisationId, personneId, nom: nomComplet(personne) }
}
