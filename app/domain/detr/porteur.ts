import type { Jour } from '../commun/jour'
import type { Centimes } from '../commun/montant'

export const NATURES_PORTEUR = ['commune', 'epci', 'syndicat', 'association', 'ccas', 'autre'] as const
export type NaturePorteur = (typeof NATURES_PORTEUR)[number]

export const DEPOSANTS = ['maire', 'president_epci', 'association'] as const
export type Deposant = (typeof DEPOSANTS)[number]

/** The official list of the year of a request, as the préfecture applied it in the portal. */
export type ListeDuPorteur = {
  readonly exercice: number
  /** Null: no list of this year was applied. */
  readonly appliqueeLe: Jour | null
  /** Who gave it, in words. */
  readonly source: string | null
  /** Whether it says something of this porteur. */
  readonly citee: boolean
  /** Why, in the words of the list. */
  readonly motif: string | null
}

/** Who carries the request. Null: unknown. What another nature would use is ignored. */
export type Porteur = {
  readonly nature: NaturePorteur
  readonly outreMer: boolean
  /** Inhabitants (population DGF; the one of Insee when `populationDe` says so). */
  readonly population: number | null
  readonly populationDe?: 'dgf' | 'insee'
  /** Cents per inhabitant. */
  readonly potentielFinancier: Centimes | null
  /** Mean of the communes of 2 001 to 20 000 inhabitants, cents per inhabitant. */
  readonly potentielFinancierMoyen: Centimes | null
  /** What the yearly official list says; it wins over the calculation. */
  readonly eligibleSelonListe: boolean | null
  /** Where `eligibleSelonListe` comes from; absent in the public calculators, where the caller says it. */
  readonly liste?: ListeDuPorteur
  /** Inhabitants; inhabitants per km² for the density. */
  readonly epci: { readonly communeCentre: number | null; readonly densite: number | null } | null
  readonly communeNouvelle: {
    readonly creeeLe: Jour | null
    readonly ancienneCommuneEligible: boolean
  } | null
  readonly contratEtat: {
    readonly designeMaitreOuvrage: boolean
    readonly signataireEligible: boolean | null
    readonly deposePar: Deposant | null
  } | null
}

/** « votre commune » as the subject of a sentence. */
export const NOMS_PORTEUR: Readonly<Record<NaturePorteur, string>> = {
  commune: 'votre commune',
  epci: 'votre intercommunalité',
  syndicat: 'votre syndicat',
  association: 'votre association',
  ccas: 'votre CCAS',
  autre: 'votre organisation',
}

/** Who pays the own share, at the start of a sentence. */
export const PAYEURS: Readonly<Record<NaturePorteur, string>> = {
  commune: 'La commune',
  epci: 'L’intercommunalité',
  syndicat: 'Le syndicat',
  association: 'L’association',
  ccas: 'Le CCAS',
  autre: 'L’organisation',
}

/** A porteur about whom nothing is known but its nature: the start of a form, and of tests. */
export function porteurInconnu(nature: NaturePorteur): Porteur {
  return {
    nature,
    outreMer: false,
    population: null,
    potentielFinancier: null,
    potentielFinancierMoyen: null,
    eligibleSelonListe: null,
    epci: null,
    communeNouvelle: null,
    contratEtat: null,
  }
}

/** L1111-10 III binds the collectivités and their groupings, outre-mer excepted. */
export function hasParticipationMinimale({ nature, outreMer }: Porteur): boolean {
  return !outreMer && (nature === 'commune' || nature === 'epci' || nature === 'syndicat')
}
