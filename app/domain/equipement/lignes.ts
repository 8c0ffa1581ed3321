import {
  type Centimes,
  MONTANT_MAXIMAL,
  multiplierArrondi,
  type PointsDeBase,
  somme,
} from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import type { Categorie } from './categories'

export const NATURES_LIGNE = ['investissement', 'fonctionnement'] as const
export type NatureLigne = (typeof NATURES_LIGNE)[number]

export const LIBELLES_NATURE_LIGNE: Readonly<Record<NatureLigne, string>> = {
  investissement: 'Investissement',
  fonctionnement: 'Fonctionnement',
}

/** VAT rates in basis points, overseas ones included. */
export const TAUX_TVA: readonly PointsDeBase[] = [2000, 1000, 850, 550, 210, 0]

export const QUANTITE_MAXIMALE = 999

/** One line: it answers the annexe technique and, when it is to buy, it is the cost side of the plan. */
export type LigneEquipement = {
  readonly id: string
  readonly categorie: Categorie
  readonly designation: string
  readonly quantite: number
  /** HT, in cents. */
  readonly prixUnitaireHT: Centimes
  readonly tauxTva: PointsDeBase
  readonly nature: NatureLigne
  /** Already there: counts for the annexe, not for the plan. */
  readonly existante: boolean
  /** Reference of the quote, in words. */
  readonly devis: string | null
}

/** A line of the plan de financement; `montantHT` in cents. */
export type DepenseDeLigne = {
  readonly ligneId: string
  readonly libelle: string
  readonly montantHT: Centimes
  readonly nature: NatureLigne
}

/** A line paid outside the plan, and why. */
export type DepenseExclue = DepenseDeLigne & { readonly exclusion: Motif }

export function totalLigneHT(ligne: Pick<LigneEquipement, 'quantite' | 'prixUnitaireHT'>): Centimes {
  return ligne.quantite * ligne.prixUnitaireHT
}

/** HT plus VAT, the VAT rounded half up to the cent on the total of the line. */
export function totalLigneTTC(
  ligne: Pick<LigneEquipement, 'quantite' | 'prixUnitaireHT' | 'tauxTva'>,
): Centimes {
  const horsTaxe = totalLigneHT(ligne)
  return horsTaxe + multiplierArrondi(horsTaxe, ligne.tauxTva, 10_000)
}

/** Totals of what is to buy, running costs included; a sum of rounded lines, as on a quote. */
export function totauxAAcheter(lignes: readonly LigneEquipement[]): {
  readonly ht: Centimes
  readonly ttc: Centimes
} {
  const aAcheter = lignes.filter((ligne) => !ligne.existante)
  return { ht: somme(aAcheter.map(totalLigneHT)), ttc: somme(aAcheter.map(totalLigneTTC)) }
}

/**
 * The cost side of the plan: investment lines to buy are in the plan, running costs to buy are paid outside it,
 * what is already there is in neither.
 * @source art. L2334-36 CGCT (no running cost, but for an initial and non-renewable aid)
 */
export function depensesDuPlan(lignes: readonly LigneEquipement[]): {
  readonly plan: readonly DepenseDeLigne[]
  readonly horsPlan: readonly DepenseExclue[]
  readonly coutTotal: Centimes
  readonly totalHorsPlan: Centimes
} {
  const aAcheter = lignes.filter((ligne) => !ligne.existante)
  const plan = aAcheter.filter(({ nature }) => nature === 'investissement').map(depenseDe)
  const horsPlan = aAcheter.flatMap((ligne) => {
    const exclusion = expliquerExclusion(ligne)
    return exclusion ? [{ ...depenseDe(ligne), exclusion }] : []
  })
  return {
    plan,
    horsPlan,
    coutTotal: somme(plan.map((depense) => depense.montantHT)),
    totalHorsPlan: somme(horsPlan.map((depense) => depense.montantHT)),
  }
}

function depenseDe(ligne: LigneEquipement): DepenseDeLigne {
  return {
    ligneId: ligne.id,
    libelle: ligne.designation,
    montantHT: totalLigneHT(ligne),
    nature: ligne.nature,
  }
}

/** Why a line is not in the plan, in words for the applicant; null when it is. */
export function expliquerExclusion(
  ligne: Pick<LigneEquipement, 'existante' | 'nature' | 'categorie'>,
): Motif | null {
  if (ligne.existante) {
    return motif('ligne.existante', 'Déjà là\u00A0: compte pour l’annexe technique, pas pour le plan.')
  }
  if (ligne.nature === 'investissement') return null
  const objet = ligne.categorie === 'connexion' ? 'L’abonnement est' : 'C’est'
  return motif(
    'ligne.fonctionnement',
    `${objet} une dépense de fonctionnement\u00A0: la DETR ne la finance pas.`,
    'art. L2334-36 CGCT',
  )
}

/** Whole quantity from 1 to 999, price from 0 to 999 999 999,99 €, and a total of the line within it too. */
export function checkLigne(
  ligne: Pick<LigneEquipement, 'quantite' | 'prixUnitaireHT' | 'designation'>,
): readonly Motif[] {
  const motifs: Motif[] = []
  if (ligne.designation.trim() === '') {
    motifs.push(motif('ligne.designation', 'Écrivez ce que vous achetez.', null, 'designation'))
  }
  const quantiteJuste =
    Number.isInteger(ligne.quantite) && ligne.quantite >= 1 && ligne.quantite <= QUANTITE_MAXIMALE
  if (!quantiteJuste) motifs.push(motif('ligne.quantite', messageQuantite(ligne.quantite), null, 'quantite'))
  if (ligne.prixUnitaireHT < 0) {
    motifs.push(motif('montant.negatif', 'Un montant ne peut pas être négatif.', null, 'prixUnitaireHT'))
  }
  const total = quantiteJuste ? totalLigneHT(ligne) : ligne.prixUnitaireHT
  if (total > MONTANT_MAXIMAL) {
    const message = 'Ce montant est trop grand\u202F: vérifiez le nombre de zéros.'
    motifs.push(motif('montant.immense', message, null, 'prixUnitaireHT'))
  }
  return motifs
}

function messageQuantite(quantite: number): string {
  if (quantite > QUANTITE_MAXIMALE && Number.isInteger(quantite)) {
    return `Quantité\u00A0: ${QUANTITE_MAXIMALE} au plus par ligne.`
  }
  return 'Quantité\u00A0: un nombre entier, au moins 1.'
}
