import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { consommerAttente } from '~/adapters/session/attente.server'
import { accueilDe } from '~/adapters/session/retour.server'
import { ouvrirSession } from '~/adapters/session/sessions.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'

export type Connexion = { readonly jeton: string; readonly vers: string }
export type Identite = { readonly prenom: string; readonly nom: string; readonly fonction: string | null }

const ATTENTE_FINIE = motif(
  'connexion.lien',
  'Ce lien a déjà servi ou a expiré. Demandez-en un autre\u00A0: vous reviendrez à la même page.',
)

/** Someone new behind a proven mailbox says who they are, and is signed in. */
export function creerPersonne(
  attente: string,
  identite: Identite,
  maintenant: Date,
): Promise<Result<Connexion>> {
  return transaction(async (tx) => {
    const boite = await consommerAttente(tx, attente, maintenant)
    if (!boite) return refus(ATTENTE_FINIE)
    const { prenom, nom, fonction } = identite
    const id = nouvelId()
    await tx.personne.create({
      data: { id, courriel: boite.courriel, prenom, nom, fonction, creeLe: maintenant },
    })
    return connecter(tx, id, boite.retour, maintenant)
  })
}

/** One of the people of a shared mailbox picks their name. A name of another mailbox is refused. */
export function choisirPersonne(
  attente: string,
  personneId: string,
  maintenant: Date,
): Promise<Result<Connexion>> {
  return transaction(async (tx) => {
    const boite = await consommerAttente(tx, attente, maintenant)
    if (!boite) return refus(ATTENTE_FINIE)
    const personne = await tx.personne.findFirst({ where: { id: personneId, courriel: boite.courriel } })
    if (!personne) return refus(motif('connexion.personne', 'Choisissez votre nom.', null, 'personneId'))
    return connecter(tx, personne.id, boite.retour, maintenant)
  })
}

async function connecter(
  tx: Tx,
  personneId: string,
  retour: string | null,
  maintenant: Date,
): Promise<Result<Connexion>> {
  const jeton = await ouvrirSession(tx, personneId, maintenant)
  return ok({ jeton, vers: retour ?? (await accueilDe(tx, personneId, maintenant)) })
}
