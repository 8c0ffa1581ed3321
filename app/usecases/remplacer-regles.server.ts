import { getRecueil, saveRecueil, statutDuCycle } from '~/adapters/db/recueils.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'
import { lireRecueil } from '~/domain/detr/recueil-fichier'
import { ajouterRegles } from './creer-recueil.server'

export type ReglesARemplacer = {
  readonly departement: string
  readonly recueilId: string
  readonly revision: number
  /** The file, as text: read again here, whatever the page showed. */
  readonly texte: string
}

/**
 * Replaces every category of a draft by those of a file. Nothing is written when a line is wrong.
 * @throws 404 outside the perimeter
 */
export function remplacerRegles(
  acteur: Acteur,
  { departement, recueilId, revision, texte }: ReglesARemplacer,
): Promise<Result<{ categories: number }>> {
  return transaction(async (tx) => {
    const recueil = await getRecueil(tx, acteur, { departement, recueilId })
    const passage = franchir(CYCLE_RECUEIL, 'modifier', {
      statut: statutDuCycle(recueil),
      roles: recueil.roles,
    })
    if (!passage.ok) return passage
    const lu = lireRecueil(texte)
    if (!lu.ok) return refus(FICHIER_FAUTIF)
    const ecrit = await saveRecueil(tx, { id: recueilId, revision })
    if (!ecrit.ok) return ecrit
    await tx.regleLocale.deleteMany({ where: { recueilId } })
    await ajouterRegles(tx, recueil, lu.regles)
    return ok({ categories: lu.regles.length })
  })
}

const FICHIER_FAUTIF = motif(
  'recueil.import',
  'Une ligne du fichier est à corriger\u00A0: rien n’a été changé.',
  null,
  'fichier',
)
