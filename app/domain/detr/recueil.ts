import type { Exercice } from '../calendrier/exercice'
import type { Jour } from '../commun/jour'
import type { RegleLocale } from './regle-locale'

/** `observe`: seen in real grants, decided by nobody; it applies until a version is published. */
export const STATUTS_RECUEIL = ['brouillon', 'publie', 'observe'] as const
export type StatutRecueil = (typeof STATUTS_RECUEIL)[number]

export const AVANCES = ['automatique', 'sur_demande', 'aucune'] as const
export type Avance = (typeof AVANCES)[number]

/** How 100 000 € is read: the law says strictly over, a commission may ask to see the threshold itself. */
export const LECTURES_SEUIL = ['strictement', 'des_le_seuil'] as const
export type LectureSeuil = (typeof LECTURES_SEUIL)[number]

/**
 * The rules of one category, as the commission of a département decided them for a year. Rates in basis points,
 * amounts in cents HT. Null: it fixes nothing.
 * @source art. L2334-37 CGCT (categories and rates), R2334-26 and R2334-30 (use, advance)
 */
export type RegleDuRecueil = Omit<
  RegleLocale,
  'decision' | 'seuilCommission' | 'usageAnnees' | 'preuveAffichage'
> & {
  /** Short code, unique in a version: « 6-3 », « services-publics ». */
  readonly categorie: string
  readonly libelle: string
  /** What the category covers, in words. */
  readonly couvre: string | null
  /** Call for requests, both days included. */
  readonly appelDu: Jour | null
  readonly appelAu: Jour | null
  /** What is asked beside the law, in words. */
  readonly piecesEnPlus: readonly string[]
  readonly avance: Avance
  /** Null: as many as the law allows. */
  readonly acomptesMax: number | null
  /** Proof of display asked even for pure equipment (art. D1111-8 is arguable there). */
  readonly preuveAffichage: boolean
  /** Years during which the use must not change. */
  readonly usageAnnees: number | null
  readonly seuilCommission: LectureSeuil
}

/** A category that fixes nothing yet: the start of a form. */
export const REGLE_VIDE: RegleDuRecueil = {
  categorie: '',
  libelle: '',
  couvre: null,
  tauxMin: null,
  tauxMax: null,
  plancherDepense: null,
  plancherLeve: false,
  plafondDepense: null,
  plafondSubvention: null,
  arrondi: 'centime',
  appelDu: null,
  appelAu: null,
  piecesEnPlus: [],
  avance: 'sur_demande',
  acomptesMax: null,
  preuveAffichage: true,
  usageAnnees: null,
  seuilCommission: 'strictement',
}

/** A version of the rule book of a département for a year. */
export type VersionDuRecueil = {
  readonly id: string
  readonly exercice: Exercice
  /** 1, 2… in this département and year. */
  readonly version: number
  readonly statut: StatutRecueil
  /** First day of reception that it rules; null: since always (observed). */
  readonly enVigueurDu: Jour | null
}

/**
 * The version that rules a request received on this day: of this year only, in force on that day, published before
 * observed, then the highest. Never a draft. Null: the département has fixed nothing.
 */
export function versionApplicable<V extends VersionDuRecueil>(
  versions: readonly V[],
  { exercice, jour }: { exercice: Exercice; jour: Jour },
): V | null {
  const enVigueur = versions.filter(
    (version) =>
      version.exercice === exercice &&
      version.statut !== 'brouillon' &&
      (version.enVigueurDu === null || version.enVigueurDu <= jour),
  )
  return enVigueur.reduce<V | null>((choisie, autre) => (prime(autre, choisie) ? autre : choisie), null)
}

function prime(version: VersionDuRecueil, choisie: VersionDuRecueil | null): boolean {
  if (choisie === null) return true
  if (version.statut !== choisie.statut) return version.statut === 'publie'
  return version.version > choisie.version
}
