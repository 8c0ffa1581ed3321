import { type Centimes, formatMontant, formatNombre, formatTaux, type PointsDeBase } from '../commun/montant'
import { type Controle, controle } from './controle'
import { partMaximale, partMinimale } from './part'

export const ARRONDIS = ['centime', 'euro_inferieur', 'dizaine_inferieure', 'centaine_inferieure'] as const
export type Arrondi = (typeof ARRONDIS)[number]

/** Cents of one step; the maximum is always rounded down. */
export const PAS_ARRONDI: Readonly<Record<Arrondi, Centimes>> = {
  centime: 1,
  euro_inferieur: 100,
  dizaine_inferieure: 1_000,
  centaine_inferieure: 10_000,
}

export const LIBELLES_ARRONDI: Readonly<Record<Arrondi, string>> = {
  centime: 'au centime',
  euro_inferieur: 'à l’euro inférieur',
  dizaine_inferieure: 'à la dizaine d’euros inférieure',
  centaine_inferieure: 'à la centaine d’euros inférieure',
}

/** What a département fixes for a category and a year. Null: it fixes nothing. Rates in basis points, amounts in cents HT. */
export type RegleLocale = {
  readonly tauxMin: PointsDeBase | null
  readonly tauxMax: PointsDeBase | null
  /** Smallest investment that is financed. */
  readonly plancherDepense: Centimes | null
  /** The floor does not apply to espaces numériques. */
  readonly plancherLeve: boolean
  /** The eligible expense stops here. */
  readonly plafondDepense: Centimes | null
  readonly plafondSubvention: Centimes | null
  readonly arrondi: Arrondi
  /** Reference of the decision of the commission, printed as the source. */
  readonly decision?: string | null
  /** How the threshold of the commission is read; absent: strictly over it, as the law says. */
  readonly seuilCommission?: 'strictement' | 'des_le_seuil'
  /** Years during which the use must not change; absent or null: the default of the portal. */
  readonly usageAnnees?: number | null
  /** Proof of display asked even for pure equipment; absent: the default of the portal. */
  readonly preuveAffichage?: boolean
}

export const AUCUNE_REGLE_LOCALE: RegleLocale = {
  tauxMin: null,
  tauxMax: null,
  plancherDepense: null,
  plancherLeve: false,
  plafondDepense: null,
  plafondSubvention: null,
  arrondi: 'centime',
}

/** Σ investment lines ≥ the local floor, unless it is waived. Cents HT. */
export function checkPlancherLocal(regle: RegleLocale, coutTotal: Centimes): Controle {
  const { plancherDepense: minimum, plancherLeve } = regle
  const source = sourceLocale(regle)
  if (minimum === null)
    return controle('regle.plancher', 'sans_objet', {
      message: 'Ici, aucun montant minimal de projet.',
      source,
    })
  const phrase = `Ici, un projet coûte au moins ${formatMontant(minimum)}`
  if (plancherLeve)
    return controle('regle.plancher', 'conforme', {
      message: `${phrase}, sauf pour un espace numérique.`,
      source,
    })
  const marge = coutTotal - minimum
  return controle(
    'regle.plancher',
    marge >= 0 ? 'conforme' : 'non_conforme',
    { message: `${phrase}.`, source },
    { marge, minimum },
  )
}

/** tauxMin ≤ DETR ÷ assiette ≤ tauxMax, each when given. Cents HT; exact. */
export function checkTauxLocal(regle: RegleLocale, assiette: Centimes, detr: Centimes): Controle {
  const { tauxMin, tauxMax } = regle
  const source = sourceLocale(regle)
  if (tauxMin === null && tauxMax === null)
    return controle('regle.taux', 'sans_objet', { message: 'Ici, aucun taux local.', source })
  const minimum = tauxMin === null ? null : partMinimale(assiette, tauxMin)
  const maximum = tauxMax === null ? null : partMaximale(assiette, tauxMax)
  const marge = Math.min(
    ...(minimum === null ? [] : [detr - minimum]),
    ...(maximum === null ? [] : [maximum - detr]),
  )
  return controle(
    'regle.taux',
    marge >= 0 ? 'conforme' : 'non_conforme',
    { message: `${phraseTaux(tauxMin, tauxMax)}.`, source },
    { marge, minimum, maximum },
  )
}

/** DETR ≤ the local ceiling on the grant. Cents. */
export function checkPlafondLocal(regle: RegleLocale, detr: Centimes): Controle {
  const { plafondSubvention: maximum } = regle
  const source = sourceLocale(regle)
  if (maximum === null)
    return controle('regle.plafond', 'sans_objet', {
      message: 'Ici, aucun montant maximal de subvention.',
      source,
    })
  const marge = maximum - detr
  return controle(
    'regle.plafond',
    marge >= 0 ? 'conforme' : 'non_conforme',
    { message: `Ici, la subvention s’arrête à ${formatMontant(maximum)}.`, source },
    { marge, maximum },
  )
}

/** The local rule in sentences, one per parameter that is set; empty when nothing is. */
export function libellesRegleLocale(regle: RegleLocale): readonly string[] {
  const { tauxMin, tauxMax, plancherDepense, plafondDepense, plafondSubvention, arrondi } = regle
  return [
    ...(tauxMin === null && tauxMax === null ? [] : [`${phraseTaux(tauxMin, tauxMax)}.`]),
    ...(plancherDepense === null ? [] : [checkPlancherLocal(regle, plancherDepense).message]),
    ...(plafondDepense === null
      ? []
      : [`Ici, la dépense retenue s’arrête à ${formatMontant(plafondDepense)}.`]),
    ...(plafondSubvention === null ? [] : [checkPlafondLocal(regle, 0).message]),
    ...(arrondi === 'centime' ? [] : [`Ici, la subvention est arrondie ${LIBELLES_ARRONDI[arrondi]}.`]),
  ]
}

function phraseTaux(tauxMin: PointsDeBase | null, tauxMax: PointsDeBase | null): string {
  if (tauxMin === null) return `Ici, le taux est d’au plus ${formatTaux(tauxMax ?? 0, true)}`
  if (tauxMax === null) return `Ici, le taux est d’au moins ${formatTaux(tauxMin, true)}`
  return `Ici, le taux va de ${tauxMin % 100 === 0 ? tauxMin / 100 : formatNombre(tauxMin)} à ${formatTaux(tauxMax, true)}`
}

function sourceLocale({ decision }: RegleLocale): string {
  return decision ?? 'règle du département'
}
