import { colonnesDeRegle, getRecueil, saveRecueil, statutDuCycle } from '~/adapters/db/recueils.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { RegleDuRecueil } from '~/domain/detr/recueil'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'
import { checkRegle } from '~/domain/detr/recueil-verification'
import { ajouterRegles } from './creer-recueil.server'

export type RegleAEnregistrer = {
  readonly departement: string
  readonly recueilId: string
  readonly revision: number
  /** Code of the category that is edited, which may change; null: a new one. */
  readonly categorie: string | null
  readonly regle: RegleDuRecueil
}

/** Writes one category of a draft. @throws 404 outside the perimeter */
export function enregistrerRegle(
  acteur: Acteur,
  { departement, recueilId, revision, categorie, regle }: RegleAEnregistrer,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const recueil = await getRecueil(tx, acteur, { departement, recueilId })
    const passage = franchir(CYCLE_RECUEIL, 'modifier', {
      statut: statutDuCycle(recueil),
      roles: recueil.roles,
    })
    if (!passage.ok) return passage
    const motifs = checkRegle(regle)
    const autres = recueil.regles.filter((autre) => autre.categorie !== categorie)
    if (autres.some((autre) => autre.categorie.toLowerCase() === regle.categorie.toLowerCase()))
      return refus(...motifs, CODE_PRIS)
    if (motifs.length > 0) return refus(...motifs)
    const ecrit = await saveRecueil(tx, { id: recueilId, revision })
    if (!ecrit.ok) return ecrit

    if (categorie !== null && autres.length < recueil.regles.length)
      await tx.regleLocale.updateMany({ where: { recueilId, categorie }, data: colonnesDeRegle(regle) })
    else await ajouterRegles(tx, recueil, [regle])
    return ok(null)
  })
}

const CODE_PRIS = motif('recueil.double', 'Ce code sert déjà à une autre catégorie.', null, 'categorie')
