import { transaction } from '~/adapters/db/transaction.server'
import { ouvrirAttente } from '~/adapters/session/attente.server'
import { accueilDe } from '~/adapters/session/retour.server'
import { hacher, ouvrirSession } from '~/adapters/session/sessions.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'

export type Ouverture =
  /** The person is known: a session is open. */
  | { readonly etat: 'connecte'; readonly jeton: string; readonly vers: string }
  /** Nobody, or several people, behind this mailbox: `jeton` goes in the waiting cookie. */
  | { readonly etat: 'a-nommer'; readonly jeton: string }

const LIEN_USE = motif(
  'connexion.lien',
  'Ce lien a déjà servi ou a expiré. Demandez-en un autre\u00A0: vous reviendrez à la même page.',
)

/**
 * Uses a link of a mail, once. One person behind the mailbox is signed in; none or several must say who they are,
 * and so does whoever says to be somebody else.
 */
export function ouvrirParLien(
  { jeton, autrePersonne = false }: { jeton: string; autrePersonne?: boolean },
  maintenant: Date,
): Promise<Result<Ouverture>> {
  return transaction(async (tx): Promise<Result<Ouverture>> => {
    const jetonHash = hacher(jeton)
    const { count } = await tx.lienConnexion.updateMany({
      where: { jetonHash, utiliseLe: null, expireLe: { gt: maintenant } },
      data: { utiliseLe: maintenant },
    })
    if (count === 0) return refus(LIEN_USE)
    const { courriel, retour } = await tx.lienConnexion.findUniqueOrThrow({ where: { jetonHash } })
    const [personne, ...autres] = await tx.personne.findMany({
      where: { courriel },
      select: { id: true },
      take: 2,
    })
    if (!personne || autres.length > 0 || autrePersonne) {
      return ok({ etat: 'a-nommer', jeton: await ouvrirAttente(tx, { courriel, retour }, maintenant) })
    }
    const session = await ouvrirSession(tx, personne.id, maintenant)
    return ok({
      etat: 'connecte',
      jeton: session,
      vers: retour ?? (await accueilDe(tx, personne.id, maintenant)),
    })
  })
}
