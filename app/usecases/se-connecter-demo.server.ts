import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { accueilDe } from '~/adapters/session/retour.server'
import { ouvrirSession } from '~/adapters/session/sessions.server'
import { ok, type Result } from '~/domain/commun/result'
import type { Connexion } from './creer-personne.server'

/** One click, for the invented people of the demonstration only. @throws 404 for anybody else */
export function seConnecterDemo(personneId: string, maintenant: Date): Promise<Result<Connexion>> {
  return transaction(async (tx) => {
    const personne = await tx.personne.findFirst({ where: { id: personneId, demo: true } })
    if (!personne) throw introuvable()
    const jeton = await ouvrirSession(tx, personne.id, maintenant)
    return ok({ jeton, vers: await accueilDe(tx, personne.id, maintenant) })
  })
}
