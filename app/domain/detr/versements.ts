import { CENT_POUR_CENT, type Centimes, multiplierArrondi, type PointsDeBase } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { AVANCE_MAXIMALE, CUMUL_AVANT_SOLDE, texteActuel } from './parametres'
import { partMaximale } from './part'

/** What the arrêté grants, what was paid and what is proved. Cents HT. */
export type FaitsVersements = {
  readonly assiette: Centimes
  /** Rate of the arrêté. */
  readonly taux: PointsDeBase
  readonly subvention: Centimes
  readonly avanceVersee: Centimes
  readonly acomptesVerses: Centimes
  readonly depenseJustifiee: Centimes
  readonly achevee: boolean
}

export type Versements = {
  readonly avanceMaximale: Centimes
  /** Advance and instalments together, before the balance. */
  readonly cumulAvantSoldeMaximal: Centimes
  /** What the proved expense earns. */
  readonly du: Centimes
  readonly acomptePossible: Centimes
  readonly solde: Centimes
  readonly aReverser: Centimes
}

/**
 * What can be paid, or must be paid back. The rate applies to the proved expense, never over the expense of
 * the arrêté, and the grant is never exceeded. Refuses an expense or a grant that is not positive.
 * @source art. R2334-30 and R2334-31 CGCT
 */
export function calculerVersements(faits: FaitsVersements): Result<Versements> {
  const motifs = checkVersements(faits)
  if (motifs.length > 0) return refus(...motifs)
  const { subvention, achevee } = faits
  const verse = faits.avanceVersee + faits.acomptesVerses
  const du = calculerDu(faits)
  const cumulAvantSoldeMaximal = partMaximale(subvention, texteActuel(CUMUL_AVANT_SOLDE).valeur)
  return ok({
    avanceMaximale: partMaximale(subvention, texteActuel(AVANCE_MAXIMALE).valeur),
    cumulAvantSoldeMaximal,
    du,
    acomptePossible: achevee ? 0 : Math.max(0, Math.min(cumulAvantSoldeMaximal, du) - verse),
    solde: achevee ? Math.max(0, du - verse) : 0,
    aReverser: achevee ? Math.max(0, verse - du) : 0,
  })
}

/** min(grant, rate × min(proved, planned)), half up to the cent. */
export function calculerDu({ assiette, taux, subvention, depenseJustifiee }: FaitsVersements): Centimes {
  return Math.min(subvention, multiplierArrondi(Math.min(depenseJustifiee, assiette), taux, CENT_POUR_CENT))
}

function checkVersements({ assiette, subvention }: FaitsVersements): readonly Motif[] {
  const motifs: Motif[] = []
  if (assiette <= 0)
    motifs.push(
      motif('detr.versements.assiette', 'La dépense retenue est supérieure à zéro.', null, 'assiette'),
    )
  if (subvention <= 0)
    motifs.push(
      motif('detr.versements.subvention', 'La subvention est supérieure à zéro.', null, 'subvention'),
    )
  return motifs
}
