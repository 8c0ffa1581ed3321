import { type CleDeListe, getListe } from '~/adapters/db/listes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'

/** Sets aside a list that was never applied; it stays in the history. Twice is once. @throws 404 outside the perimeter */
export function abandonnerListe(acteur: Acteur, cle: CleDeListe): Promise<Result<null>> {
  return transaction(async (tx) => {
    const { id, etat } = await getListe(tx, acteur, cle, ['admin_departement'])
    if (etat === 'abandonnee') return ok(null)
    const { count } = await tx.listeImportee.updateMany({
      where: { id, etat: 'lue' },
      data: { etat: 'abandonnee' },
    })
    return count === 1 ? ok(null) : refus(DEJA_APPLIQUEE)
  })
}

const DEJA_APPLIQUEE = motif(
  'liste.appliquee',
  'Cette liste a été appliquée\u00A0: appliquez-en une autre pour la remplacer.',
)
