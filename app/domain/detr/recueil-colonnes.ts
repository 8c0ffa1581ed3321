import type { ColonneCsv } from '../commun/csv'
import { parseJour } from '../commun/jour'
import { type Centimes, formatNombre, parseMontant } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { parseTaux } from '../commun/taux'
import { AVANCES, LECTURES_SEUIL, REGLE_VIDE, type RegleDuRecueil } from './recueil'
import { ARRONDIS } from './regle-locale'

export type CleDeRegle = keyof RegleDuRecueil
export type TextesDeRegle = Readonly<Record<CleDeRegle, string>>

type Colonne<C extends CleDeRegle> = {
  readonly entete: string
  readonly obligatoire?: boolean
  readonly ecrire: (valeur: RegleDuRecueil[C]) => string
  readonly lire: (texte: string) => Result<RegleDuRecueil[C]>
}

const SEPARATEUR_DE_PIECES = ' | '

const TEXTE = { ecrire: (texte: string) => texte, lire: (texte: string) => ok(texte) }
const MONTANT = {
  ecrire: (montant: Centimes | null) => (montant === null ? '' : sansFine(formatNombre(montant))),
  lire: (texte: string) => facultatif(texte, parseMontant),
}
const TAUX = {
  ecrire: (taux: number | null) => (taux === null ? '' : sansFine(formatNombre(taux))),
  lire: (texte: string) => facultatif(texte, parseTaux),
}
const JOUR = {
  ecrire: (jour: string | null) => jour ?? '',
  lire: (texte: string) => facultatif(texte, parseJour),
}
const NOMBRE = {
  ecrire: (nombre: number | null) => (nombre === null ? '' : String(nombre)),
  lire: (texte: string) => facultatif(texte, lireNombre),
}

/** The columns of an exported rule book, in order; every one is read back to the same value. */
export const COLONNES: { readonly [C in CleDeRegle]: Colonne<C> } = {
  categorie: { entete: 'code', obligatoire: true, ...TEXTE },
  libelle: {
    entete: 'libelle',
    obligatoire: true,
    ecrire: TEXTE.ecrire,
    lire: (texte) => ok(uneLigne(texte)),
  },
  couvre: {
    entete: 'couvre',
    ecrire: (texte) => texte ?? '',
    lire: (texte) => ok(texte === '' ? null : texte),
  },
  tauxMin: { entete: 'taux_min', ...TAUX },
  tauxMax: { entete: 'taux_max', obligatoire: true, ...TAUX },
  plancherDepense: { entete: 'plancher_depense', ...MONTANT },
  plancherLeve: { entete: 'plancher_leve', ...ouiNon(REGLE_VIDE.plancherLeve) },
  plafondDepense: { entete: 'plafond_depense', ...MONTANT },
  plafondSubvention: { entete: 'plafond_subvention', ...MONTANT },
  arrondi: { entete: 'arrondi', ...parmi(ARRONDIS, REGLE_VIDE.arrondi) },
  appelDu: { entete: 'appel_du', ...JOUR },
  appelAu: { entete: 'appel_au', ...JOUR },
  piecesEnPlus: {
    entete: 'pieces_en_plus',
    ecrire: (pieces) => pieces.join(SEPARATEUR_DE_PIECES),
    lire: (texte) => ok(texte.split('|').map(uneLigne).filter(Boolean)),
  },
  avance: { entete: 'avance', ...parmi(AVANCES, REGLE_VIDE.avance) },
  acomptesMax: { entete: 'acomptes_max', ...NOMBRE },
  preuveAffichage: { entete: 'preuve_affichage', ...ouiNon(REGLE_VIDE.preuveAffichage) },
  usageAnnees: { entete: 'usage_annees', ...NOMBRE },
  seuilCommission: { entete: 'seuil_commission', ...parmi(LECTURES_SEUIL, REGLE_VIDE.seuilCommission) },
}

export const CLES = Object.keys(COLONNES) as readonly CleDeRegle[]

export const COLONNES_CSV: readonly ColonneCsv<CleDeRegle>[] = CLES.map((cle) => ({
  cle,
  entete: COLONNES[cle].entete,
  obligatoire: COLONNES[cle].obligatoire === true,
}))

/** A rule as texts, one per column. */
export function ecrireRegle(regle: RegleDuRecueil): TextesDeRegle {
  const textes = CLES.map((cle) => [cle, (COLONNES[cle].ecrire as (valeur: unknown) => string)(regle[cle])])
  return Object.fromEntries(textes) as TextesDeRegle
}

/** What was read of a row: `regle` holds, at run time, only the columns without a motif. */
export type RegleLue = { readonly regle: RegleDuRecueil; readonly motifs: readonly Motif[] }

/** A rule from its texts; each motif names its column in `champ`. An empty optional cell takes the usual value. */
export function lireRegle(textes: TextesDeRegle): RegleLue {
  const lus = CLES.map((cle) => [cle, COLONNES[cle].lire(textes[cle].trim())] as const)
  const lisibles = lus.flatMap(([cle, lu]) => (lu.ok ? [[cle, lu.value] as const] : []))
  return {
    regle: Object.fromEntries(lisibles) as unknown as RegleDuRecueil,
    motifs: lus.flatMap(([cle, lu]) => (lu.ok ? [] : lu.motifs.map((defaut) => ({ ...defaut, champ: cle })))),
  }
}

function facultatif<T>(texte: string, lire: (texte: string) => Result<T>): Result<T | null> {
  return texte === '' ? ok(null) : lire(texte)
}

function lireNombre(texte: string): Result<number> {
  if (/^\d{1,4}$/.test(texte)) return ok(Number(texte))
  return refus(motif('recueil.nombre', 'Écrivez un nombre entier.'))
}

function ouiNon(defaut: boolean) {
  return {
    ecrire: (valeur: boolean) => (valeur ? 'oui' : 'non'),
    lire: (texte: string): Result<boolean> => {
      const reponse = texte.toLowerCase()
      if (reponse === '') return ok(defaut)
      if (['oui', 'o', 'vrai', '1'].includes(reponse)) return ok(true)
      if (['non', 'n', 'faux', '0'].includes(reponse)) return ok(false)
      return refus(motif('recueil.oui_non', 'Écrivez oui ou non.'))
    },
  }
}

function parmi<const V extends readonly string[]>(valeurs: V, defaut: V[number]) {
  return {
    ecrire: (valeur: V[number]): string => valeur,
    lire: (texte: string): Result<V[number]> => {
      const valeur = valeurs.find((possible) => possible === texte.toLowerCase().replace(/[\s-]+/g, '_'))
      if (texte === '') return ok(defaut)
      return valeur === undefined
        ? refus(motif('recueil.choix', `Écrivez l’un de ces mots\u00A0: ${valeurs.join(', ')}.`))
        : ok(valeur)
    },
  }
}

function uneLigne(texte: string): string {
  return texte.replace(/\s+/g, ' ').trim()
}

/** An ordinary file has no thin space: spreadsheets would read the figure as a text. */
function sansFine(texte: string): string {
  return texte.replaceAll('\u202F', '')
}
