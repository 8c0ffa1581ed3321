import {
  CENT_POUR_CENT,
  type Centimes,
  formatMontant,
  MONTANT_MAXIMAL,
  multiplierSuperieur,
  type PointsDeBase,
  somme,
} from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import type { Controle } from './controle'
import type { Ressource } from './financeurs'
import { partMaximale } from './part'
import type { Plan } from './plan-de-financement'
import { PAS_ARRONDI, type RegleLocale } from './regle-locale'

/** An investment line of the plan, in cents HT. */
export type LigneDuPlan = { readonly ligneId: string; readonly libelle: string; readonly montantHT: Centimes }

/** What the préfecture keeps of a line: all of it, less of it, or nothing (then with a reason). */
export type Retenue = {
  readonly ligneId: string
  readonly retenu: Centimes
  readonly motif: string | null
}

export type AssietteRetenue = {
  /** Cents HT: the sum of what is kept, under the local ceiling. */
  readonly assiette: Centimes
  /** The local ceiling stopped it, not the lines. */
  readonly plafonnee: boolean
  /** One per line of the plan, in its order; a line that was not named is kept whole. */
  readonly retenues: readonly Retenue[]
}

/**
 * The base that is retained: kept lines ≤ investment lines ≤ cost. A line kept for less than its amount has a reason;
 * running costs and lines already there are not in the plan. Cents HT.
 * @source art. L2334-36 and R2334-27 CGCT
 */
export function retenirAssiette(
  lignes: readonly LigneDuPlan[],
  saisies: readonly Retenue[],
  { plafondDepense }: Pick<RegleLocale, 'plafondDepense'>,
): Result<AssietteRetenue> {
  const motifs = saisies.flatMap((saisie, rang) => checkRetenue(saisie, rang, lignes))
  if (motifs.length > 0) return refus(...motifs)
  const retenues = lignes.map(
    ({ ligneId, montantHT }): Retenue =>
      saisies.find((saisie) => saisie.ligneId === ligneId) ?? { ligneId, retenu: montantHT, motif: null },
  )
  const total = somme(retenues.map(({ retenu }) => retenu))
  if (total === 0)
    return refus(motif('detr.retenue.vide', 'Gardez au moins une dépense.', 'art. R2334-27 CGCT', 'retenues'))
  const assiette = Math.min(total, plafondDepense ?? total)
  return ok({ assiette, plafonnee: assiette < total, retenues })
}

function checkRetenue(saisie: Retenue, rang: number, lignes: readonly LigneDuPlan[]): readonly Motif[] {
  const champ = `retenues.${rang}`
  const ligne = lignes.find(({ ligneId }) => ligneId === saisie.ligneId)
  if (!ligne)
    return [motif('detr.retenue.ligne', 'Cette ligne n’est pas dans le plan.', null, `${champ}.retenu`)]
  if (saisie.retenu > ligne.montantHT)
    return [
      motif(
        'detr.retenue.depasse',
        `Gardez au plus ${formatMontant(ligne.montantHT)} HT pour «\u00A0${ligne.libelle}\u00A0».`,
        'art. R2334-27 CGCT',
        `${champ}.retenu`,
      ),
    ]
  if (saisie.retenu < ligne.montantHT && (saisie.motif ?? '').trim() === '')
    return [
      motif(
        'detr.retenue.motif',
        `Dites pourquoi «\u00A0${ligne.libelle}\u00A0» n’est pas gardée en entier.`,
        null,
        `${champ}.motif`,
      ),
    ]
  return []
}

export type SubventionFixee = {
  /** Cents. */
  readonly montant: Centimes
  /** Basis points, the rate that pays: never under montant ÷ assiette. */
  readonly taux: PointsDeBase
  /** Which of the two was computed from the other. */
  readonly calcule: 'montant' | 'taux'
}

/**
 * The amount or the rate drives, the other is computed. From a rate: amount rounded down by the local rule. From an
 * amount: rate rounded **up** to the basis point, because it is the one that pays (art. R2334-30): rounded half up,
 * 1 000 € on 3 000 € would pay 999,90 €. A rate that stays within a whole limit before rounding stays within it after.
 */
export function fixerSubvention(
  assiette: Centimes,
  { montant, taux }: { montant: Centimes | null; taux: PointsDeBase | null },
  { arrondi }: Pick<RegleLocale, 'arrondi'>,
): Result<SubventionFixee> {
  if (montant !== null && taux !== null)
    return refus(
      motif(
        'detr.montant.double',
        'Écrivez le montant ou le taux, pas les deux\u00A0: l’autre est calculé.',
        null,
        'taux',
      ),
    )
  if (montant !== null) return depuisMontant(assiette, montant)
  const brut = partMaximale(assiette, taux ?? 0)
  const calcule = brut - (brut % PAS_ARRONDI[arrondi])
  if (taux === null || calcule === 0) return refus(MONTANT_VIDE)
  return ok({ montant: calcule, taux, calcule: 'montant' })
}

const MONTANT_VIDE = motif(
  'detr.montant.vide',
  'Indiquez le montant ou le taux de la subvention.',
  null,
  'montant',
)

function depuisMontant(assiette: Centimes, montant: Centimes): Result<SubventionFixee> {
  if (montant <= 0 || montant > MONTANT_MAXIMAL) return refus(MONTANT_VIDE)
  if (montant > assiette)
    return refus(
      motif(
        'detr.montant.depasse',
        `La subvention dépasse la dépense retenue, ${formatMontant(assiette)}.`,
        'art. R2334-27 CGCT',
        'montant',
      ),
    )
  return ok({ montant, taux: tauxQuiPaie(montant, assiette), calcule: 'taux' })
}

/** montant ÷ assiette in basis points, rounded up, exactly. */
function tauxQuiPaie(montant: Centimes, assiette: Centimes): PointsDeBase {
  return multiplierSuperieur(montant, CENT_POUR_CENT, assiette)
}

/**
 * The plan as the préfecture would grant it: its base, the DETR replaced by the granted amount, every other aid and
 * the loan unchanged, the own share absorbing the difference so that the plan balances. When even no own share is too
 * much money, the loan gives way, then the plan stays unbalanced and the control says so.
 */
export function composerPlanRetenu(
  plan: Plan,
  { assiette, montant }: { assiette: Centimes; montant: Centimes },
): Plan {
  const tiers = plan.ressources.filter(({ financeur }) => !PROPRES.includes(financeur))
  const autres = tiers.filter(({ financeur }) => financeur !== 'DETR')
  const coutTotal = somme(
    plan.depenses.filter(({ nature }) => nature === 'investissement').map(({ montantHT }) => montantHT),
  )
  const reste = Math.max(0, coutTotal - montant - somme(autres.map((ressource) => ressource.montant)))
  const emprunt = Math.min(reste, sommeDe(plan.ressources, 'EMPRUNT'))
  const propres: Ressource[] = [
    { financeur: 'AUTOFINANCEMENT', montant: reste - emprunt },
    ...(emprunt > 0 ? [{ financeur: 'EMPRUNT' as const, montant: emprunt }] : []),
  ]
  return {
    ...plan,
    assietteRetenue: assiette,
    ressources: [{ financeur: 'DETR', montant }, ...autres, ...propres],
  }
}

const PROPRES: readonly Ressource['financeur'][] = ['AUTOFINANCEMENT', 'EMPRUNT']

function sommeDe(ressources: readonly Ressource[], financeur: Ressource['financeur']): Centimes {
  return somme(ressources.filter((r) => r.financeur === financeur).map(({ montant }) => montant))
}

/** The local controls that a written reason overrides: the commission's range is not the law. */
const LOCAUX: readonly Controle['code'][] = ['regle.taux', 'regle.plafond']

/** The controls that forbid the proposal: every one that fails, but the local range when a reason is given. */
export function listControlesBloquants(
  controles: readonly Controle[],
  motifTaux: string | null,
): readonly Controle[] {
  const justifie = (motifTaux ?? '').trim() !== ''
  return controles.filter(
    ({ code, verdict }) => verdict === 'non_conforme' && !(justifie && LOCAUX.includes(code)),
  )
}

/** Out of the local range without its reason, as a motif of the field `motifTaux`. */
export function checkMotifTaux(controles: readonly Controle[], motifTaux: string | null): readonly Motif[] {
  if ((motifTaux ?? '').trim() !== '') return []
  return controles
    .filter(({ code, verdict }) => verdict === 'non_conforme' && LOCAUX.includes(code))
    .map(({ message, source }) =>
      motif(
        'detr.taux.motif',
        `${message} Dites pourquoi vous vous en écartez, et qui l’a décidé.`,
        source,
        'motifTaux',
      ),
    )
}

/** Why this base, in words for the arrêté. */
export function expliquerAssiette(
  lignes: readonly LigneDuPlan[],
  { assiette, plafonnee, retenues }: AssietteRetenue,
): string {
  const reduites = retenues.flatMap(({ ligneId, retenu, motif: raison }) => {
    const ligne = lignes.find((autre) => autre.ligneId === ligneId)
    if (!ligne || retenu === ligne.montantHT) return []
    const sort = retenu === 0 ? 'écartée' : `réduite à ${formatMontant(retenu)} HT`
    return [`«\u00A0${ligne.libelle}\u00A0» ${sort} (${raison})`]
  })
  const base =
    reduites.length === 0
      ? 'toutes les dépenses prévues sont des dépenses d’investissement'
      : `les dépenses prévues sont gardées, sauf ${reduites.join(', ')}`
  return plafonnee ? `${base}\u202F; la dépense est plafonnée à ${formatMontant(assiette)} HT` : base
}
