import type { Exercice } from '../calendrier/exercice'
import { type Anomalie, formatCsv, lireTableau } from '../commun/csv'
import { REGLE_VIDE, type RegleDuRecueil } from './recueil'
import {
  CLES,
  type CleDeRegle,
  COLONNES,
  COLONNES_CSV,
  ecrireRegle,
  lireRegle,
  type TextesDeRegle,
} from './recueil-colonnes'
import { checkRegle } from './recueil-verification'

export const FORMAT_RECUEIL = 'maillage.recueil'
export const VERSION_FORMAT = 1
export const CATEGORIES_MAXIMALES = 200

/** The rules of a file, or what is wrong, line by line. Never both: one wrong line and nothing is taken. */
export type RecueilLu =
  | { readonly ok: true; readonly regles: readonly RegleDuRecueil[] }
  | { readonly ok: false; readonly anomalies: readonly Anomalie[] }

/** Reads an exported rule book, CSV or JSON: the first character tells. */
export function lireRecueil(texte: string): RecueilLu {
  return /^\uFEFF?\s*[[{]/.test(texte) ? lireJson(texte) : lireCsv(texte)
}

export function exporterCsv(regles: readonly RegleDuRecueil[]): string {
  const entete = COLONNES_CSV.map((colonne) => colonne.entete)
  return formatCsv([entete, ...regles.map(ecrireRegle).map((textes) => CLES.map((cle) => textes[cle]))])
}

export function exporterJson(
  regles: readonly RegleDuRecueil[],
  recueil: { readonly departement: string; readonly exercice: Exercice; readonly version: number },
): string {
  const lignes = regles
    .map(ecrireRegle)
    .map((textes) => Object.fromEntries(CLES.map((cle) => [COLONNES[cle].entete, textes[cle]])))
  return `${JSON.stringify({ format: FORMAT_RECUEIL, formatVersion: VERSION_FORMAT, ...recueil, regles: lignes }, null, 2)}\n`
}

type Ligne = { readonly numero: number; readonly textes: TextesDeRegle }

function lireCsv(texte: string): RecueilLu {
  const { lignes, anomalies } = lireTableau(texte, COLONNES_CSV)
  return anomalies.length > 0 ? refuser(anomalies) : lireLignes(lignes)
}

/** In JSON, a line is the rank of the rule: the first is 1. */
function lireJson(texte: string): RecueilLu {
  const lu = analyser(texte)
  const regles = isObjet(lu) ? lu.regles : lu
  if (!Array.isArray(regles))
    return refuser([
      { ligne: 1, colonne: null, message: 'Ce fichier JSON ne contient pas de liste «\u00A0regles\u00A0».' },
    ])
  const anomalies = regles.flatMap((regle, rang) => checkObjet(regle, rang + 1))
  if (anomalies.length > 0) return refuser(anomalies)
  return lireLignes(regles.map((regle, rang) => ({ numero: rang + 1, textes: textesDe(regle) })))
}

function analyser(texte: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function isObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

function checkObjet(regle: unknown, ligne: number): Anomalie[] {
  if (!isObjet(regle)) return [{ ligne, colonne: null, message: 'Cette règle n’est pas lisible.' }]
  return Object.entries(regle).flatMap(([nom, valeur]) => {
    if (!CLES.some((cle) => COLONNES[cle].entete === nom))
      return [{ ligne, colonne: nom, message: 'Ce champ n’est pas connu.' }]
    if (valeur === null || ['string', 'number', 'boolean'].includes(typeof valeur)) return []
    if (Array.isArray(valeur) && valeur.every((piece) => typeof piece === 'string')) return []
    return [{ ligne, colonne: nom, message: 'Écrivez un texte, un nombre, oui ou non.' }]
  })
}

function textesDe(regle: Readonly<Record<string, unknown>>): TextesDeRegle {
  return Object.fromEntries(CLES.map((cle) => [cle, enTexte(regle[COLONNES[cle].entete])])) as TextesDeRegle
}

function enTexte(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  return Array.isArray(valeur) ? valeur.join('|') : String(valeur)
}

function lireLignes(lignes: readonly Ligne[]): RecueilLu {
  if (lignes.length === 0)
    return refuser([{ ligne: 1, colonne: null, message: 'Aucune catégorie dans ce fichier.' }])
  if (lignes.length > CATEGORIES_MAXIMALES)
    return refuser([
      {
        ligne: CATEGORIES_MAXIMALES + 1,
        colonne: null,
        message: `Au plus ${CATEGORIES_MAXIMALES}\u00A0catégories.`,
      },
    ])
  const premieres = new Map<string, number>()
  const lues = lignes.map((ligne) => lireLigne(ligne, premieres))
  const anomalies = lues.flatMap((lue) => lue.anomalies)
  if (anomalies.length > 0) return refuser(anomalies)
  return { ok: true, regles: lues.map(({ regle }) => regle) }
}

function lireLigne(
  { numero, textes }: Ligne,
  premieres: Map<string, number>,
): { regle: RegleDuRecueil; anomalies: Anomalie[] } {
  const { regle, motifs: illisibles } = lireRegle(textes)
  const motifs = [...illisibles, ...checkRegle(regle)]
  const anomalies = motifs.map(
    ({ champ, message, source }): Anomalie => ({
      ligne: numero,
      colonne: COLONNES[champ as CleDeRegle]?.entete ?? null,
      message: source === null ? message : `${message} (${source})`,
    }),
  )
  const code = textes.categorie.trim().toLowerCase()
  const premiere = premieres.get(code)
  if (premiere !== undefined)
    anomalies.push({ ligne: numero, colonne: 'code', message: `Ce code est déjà à la ligne ${premiere}.` })
  else premieres.set(code, numero)
  return { regle, anomalies }
}

function refuser(anomalies: readonly Anomalie[]): RecueilLu {
  return { ok: false, anomalies }
}

/** The example file: two categories as a département could write them. */
export const REGLES_EXEMPLES: readonly RegleDuRecueil[] = [
  {
    ...REGLE_VIDE,
    categorie: '6-3',
    libelle: 'Espaces numériques',
    couvre: 'Ordinateur, scanner, imprimante et mobilier accessibles au public',
    tauxMin: 2_000,
    tauxMax: 5_000,
    plafondDepense: 1_800_00,
    piecesEnPlus: ['Plan de la salle', 'Convention avec la préfecture'],
    usageAnnees: 5,
  },
  {
    ...REGLE_VIDE,
    categorie: 'services-publics',
    libelle: 'Maintien des services publics',
    tauxMin: 2_000,
    tauxMax: 4_000,
    plancherDepense: 10_000_00,
    plancherLeve: true,
    arrondi: 'euro_inferieur',
    acomptesMax: 2,
  },
]
