import type { Jour } from '../commun/jour'
import type { Centimes, PointsDeBase } from '../commun/montant'

/** One dated wording of a legal figure; `du` null: older than the texts that were read. Both ends included. */
export type Version<T> = {
  readonly valeur: T
  readonly du: Jour | null
  readonly au: Jour | null
  readonly source: string
}

/** Every version of one figure, oldest first, without a hole; the last one has `au` null. */
export type Parametre<T> = readonly [...(readonly Version<T>[]), Version<T>]

/** The version in force on that day. @throws if the table has a hole: a bug of the table. */
export function enVigueurLe<T>(parametre: Parametre<T>, jour: Jour): Version<T> {
  const version = parametre.find(({ du, au }) => (du === null || du <= jour) && (au === null || jour <= au))
  if (!version) throw new RangeError(`Aucune version en vigueur le ${jour}`)
  return version
}

/** The text of today, whatever the day of the request (contract: « Dates of the law »). */
export function texteActuel<T>(parametre: Parametre<T>): Version<T> {
  const version = parametre.at(-1)
  if (!version) throw new RangeError('Paramètre sans version')
  return version
}

function depuis<T>(du: Jour | null, valeur: T, source: string): Version<T> {
  return { valeur, du, au: null, source }
}

export type SeuilsCommune = { readonly sansCondition: number; readonly maximum: number }
export type SeuilsEpci = {
  readonly population: number
  readonly communeCentre: number
  readonly densite: number
}
export type ParZone<T> = { readonly metropole: T; readonly outreMer: T }
export type Fraction = { readonly numerateur: number; readonly denominateur: number }

/** Inhabitants: eligible without a wealth test up to the first figure, with it up to the second. */
export const SEUILS_COMMUNE: Parametre<ParZone<SeuilsCommune>> = [
  depuis(
    '2018-12-31',
    {
      metropole: { sansCondition: 2_000, maximum: 20_000 },
      outreMer: { sansCondition: 3_500, maximum: 35_000 },
    },
    'art. L2334-33 CGCT',
  ),
]

/** The potentiel financier per inhabitant stays strictly under 1.3 times the mean. */
export const RATIO_POTENTIEL_FINANCIER: Parametre<Fraction> = [
  depuis('2018-12-31', { numerateur: 13, denominateur: 10 }, 'art. L2334-33 CGCT'),
]

/** Inhabitants, and inhabitants per km² for the density. An EPCI over all three is not eligible. */
export const SEUILS_EPCI: Parametre<ParZone<SeuilsEpci>> = [
  depuis(
    '2018-12-31',
    {
      metropole: { population: 75_000, communeCentre: 20_000, densite: 150 },
      outreMer: { population: 150_000, communeCentre: 85_000, densite: 150 },
    },
    'art. L2334-33 CGCT',
  ),
]

export const SEUIL_SYNDICAT: Parametre<number> = [depuis('2018-12-31', 60_000, 'art. L2334-33 CGCT')]

/** Years during which a commune nouvelle keeps the eligibility of one of its communes. */
export const MAINTIEN_COMMUNE_NOUVELLE_ANNEES: Parametre<number> = [
  depuis('2018-12-31', 3, 'art. L2334-33 CGCT'),
]

/** From this reception on, the clock of the start is the reception; before, it was the complete file. */
export const COMMENCEMENT_SELON_RECEPTION: Parametre<boolean> = [
  { valeur: false, du: null, au: '2018-09-30', source: 'art. R2334-24 CGCT' },
  depuis('2018-10-01', true, 'art. R2334-24 CGCT'),
]

/** DETR ÷ eligible expense, at least. */
export const TAUX_PLANCHER: Parametre<PointsDeBase> = [depuis('2021-10-06', 2_000, 'art. R2334-27 CGCT')]

/** (DETR + DSIL + DPV + DSID) ÷ eligible expense, at most. */
export const TAUX_PLAFOND: Parametre<PointsDeBase> = [depuis('2021-10-06', 8_000, 'art. R2334-27 CGCT')]

/** Own share ÷ all public money of the project, at least. */
export const PARTICIPATION_MINIMALE: Parametre<PointsDeBase> = [
  depuis('2019-12-27', 2_000, 'art. L1111-10 III CGCT'),
]

/** Last change of R2334-27: before it, a message says that today's text was applied. */
export const DERNIER_CHANGEMENT_DES_TAUX: Jour = '2021-10-06'

/** The commission d'élus gives an opinion on a grant strictly over this amount. */
export const SEUIL_COMMISSION: Parametre<Centimes> = [
  { valeur: 150_000_00, du: null, au: '2017-12-31', source: 'art. L2334-37 CGCT' },
  depuis('2018-01-01', 100_000_00, 'art. L2334-37 CGCT'),
]

/** Silence of the préfecture after which the file is deemed complete. */
export const COMPLETUDE_MOIS: Parametre<number> = [depuis(null, 3, 'art. R2334-23 CGCT')]

export type Delai = { readonly annees: number; readonly prorogationMaximaleMois: number }

/** From the notification to the start. */
export const DELAI_COMMENCEMENT: Parametre<Delai> = [
  depuis('2002-12-28', { annees: 2, prorogationMaximaleMois: 12 }, 'art. R2334-28 CGCT'),
]

/** From the declaration of the start to the completion. */
export const DELAI_ACHEVEMENT: Parametre<Delai> = [
  depuis(null, { annees: 4, prorogationMaximaleMois: 24 }, 'art. R2334-29 CGCT'),
]

export const AVANCE_MAXIMALE: Parametre<PointsDeBase> = [depuis(null, 3_000, 'art. R2334-30 CGCT')]

/** Advance and instalments together, before the balance. */
export const CUMUL_AVANT_SOLDE: Parametre<PointsDeBase> = [depuis(null, 8_000, 'art. R2334-30 CGCT')]

export type Publicite = {
  readonly affichageJours: number
  readonly plaqueMois: number
  /** The plaque is due strictly over this cost. */
  readonly plaqueAuDela: Centimes
}

/** Null: no publicity duty. The version is that of the day of the start. */
export const PUBLICITE: Parametre<Publicite | null> = [
  { valeur: null, du: null, au: '2020-09-30', source: 'art. D1111-8 CGCT' },
  depuis('2020-10-01', { affichageJours: 15, plaqueMois: 3, plaqueAuDela: 10_000_00 }, 'art. D1111-8 CGCT'),
]

/**
 * The legal figures that ruled a request on the day of its reception, to be frozen with it: each with the article and
 * the day from which it holds.
 */
export function parametresDuJour(jour: Jour) {
  const lire = <T>(parametre: Parametre<T>) => {
    const connue = parametre.find(({ du, au }) => (du === null || du <= jour) && (au === null || jour <= au))
    const { valeur, du, source } = connue ?? texteActuel(parametre)
    return { valeur, du, source }
  }
  return {
    jour,
    tauxPlancher: lire(TAUX_PLANCHER),
    tauxPlafond: lire(TAUX_PLAFOND),
    participationMinimale: lire(PARTICIPATION_MINIMALE),
    seuilCommission: lire(SEUIL_COMMISSION),
    completudeMois: lire(COMPLETUDE_MOIS),
    commencement: lire(DELAI_COMMENCEMENT),
    achevement: lire(DELAI_ACHEVEMENT),
    avanceMaximale: lire(AVANCE_MAXIMALE),
    cumulAvantSolde: lire(CUMUL_AVANT_SOLDE),
    seuilsCommune: lire(SEUILS_COMMUNE),
    seuilsEpci: lire(SEUILS_EPCI),
    seuilSyndicat: lire(SEUIL_SYNDICAT),
    ratioPotentielFinancier: lire(RATIO_POTENTIEL_FINANCIER),
  }
}

/** What `DemandeDetr.parametres` holds, as JSON. */
export type ParametresDuJour = ReturnType<typeof parametresDuJour>
