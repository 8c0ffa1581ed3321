import { reveillerSiBesoin } from '~/adapters/queue/reveil.server'
import { base, type Tx } from './base.server'
import { brancherTransaction } from './sql.server'

/** Carries a refusal out of the transaction so that everything written before it is rolled back. */
class Annulation extends Error {
  constructor(readonly resultat: unknown) {
    super('annulation')
  }
}

/**
 * Runs one write: everything or nothing. A `Result` that is a refusal rolls back what was written before it and
 * is returned as such; an exception rolls back and is thrown.
 */
export async function transaction<T>(ecrire: (tx: Tx) => Promise<T>): Promise<T> {
  let ouverte: Tx | null = null
  try {
    const valeur = await base().ecriture.$transaction(async (tx) => {
      ouverte = tx
      brancherTransaction(base(), tx)
      const resultat = await ecrire(tx)
      if (isRefus(resultat)) throw new Annulation(resultat)
      return resultat
    })
    reveillerSiBesoin(ouverte)
    return valeur
  } catch (erreur) {
    if (erreur instanceof Annulation) return erreur.resultat as T
    throw erreur
  }
}

function isRefus(resultat: unknown): boolean {
  return typeof resultat === 'object' && resultat !== null && 'ok' in resultat && resultat.ok === false
}
