import {
  ANOMALIES_MAXIMALES,
  type Anomalie,
  COLONNES_MAXIMALES,
  type LigneCsv,
  lireCellule,
} from '../commun/csv'
import type { Motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { normaliser } from '../territoire/recherche'

/** What is wrong in a list, and where; tests read the code. */
export type AnomalieDeListe = Anomalie & { readonly code: string }

/** The rows of a list, or what is wrong: one fault and nothing is taken. A remark stops nothing. */
export type ListeLue<L> = {
  readonly lignes: readonly L[]
  readonly fautes: readonly AnomalieDeListe[]
  readonly remarques: readonly AnomalieDeListe[]
}

export type ColonneDeListe<Cle extends string> = {
  readonly cle: Cle
  /** As the example file writes it. */
  readonly nom: string
  /** Tried on the header in small letters, without accents nor punctuation. */
  readonly formes: RegExp
  readonly obligatoire?: boolean
}

export const LIGNES_MAXIMALES = 5_000
/** Over this, a cell is a mistake or an attack. */
export const CELLULE_MAXIMALE = 500

/** A row by key; a column that the file does not have is empty. */
export type Rangee<Cle extends string> = {
  readonly numero: number
  readonly texte: (cle: Cle) => string
  /** The name of this column in the file. */
  readonly colonne: (cle: Cle) => string
}

/**
 * The rows of a table whose first row names the columns, in any order. A column that nobody knows is left out, with a
 * remark; an absent or double one is a fault. `unDe`: at least one of these keys is needed.
 */
export function lireRangees<Cle extends string>(
  tableau: readonly LigneCsv[],
  colonnes: readonly ColonneDeListe<Cle>[],
  unDe: readonly Cle[] = [],
): ListeLue<Rangee<Cle>> {
  const [entete, ...lignes] = tableau
  if (!entete) return sansLigne([faute('liste.vide', 1, null, 'Ce fichier est vide.')])
  if (entete.cellules.length > COLONNES_MAXIMALES) {
    const message = `L’en-tête a ${entete.cellules.length}\u00A0colonnes, ${COLONNES_MAXIMALES} au plus.`
    return sansLigne([faute('liste.colonnes', entete.numero, null, message)])
  }
  const noms = entete.cellules.map((cellule) => lireCellule(cellule))
  const rangs = noms.map((nom) =>
    colonnes.find(({ formes }) => formes.test(normaliser(nom.slice(0, 100).replaceAll('.', '')))),
  )
  const fautes = checkEntete(entete.numero, { noms, rangs, colonnes, unDe })
  if (fautes.length > 0) return sansLigne(fautes)
  if (lignes.length === 0)
    return sansLigne([faute('liste.sans_ligne', entete.numero, null, 'Sous l’en-tête, aucune ligne.')])
  if (lignes.length > LIGNES_MAXIMALES) return sansLigne([tropDeLignes(lignes[LIGNES_MAXIMALES])])
  const inconnues = noms.filter((nom, rang) => nom !== '' && !rangs[rang])
  const place = (cle: Cle) => rangs.findIndex((colonne) => colonne?.cle === cle)
  return {
    lignes: lignes.map(({ numero, cellules }) => ({
      numero,
      texte: (cle) => lireCellule(cellules[place(cle)] ?? ''),
      colonne: (cle) => noms[place(cle)] ?? '',
    })),
    fautes: premieres(lignes, (ligne) => checkCellules(ligne, noms)),
    remarques: inconnues.map((nom) =>
      faute('liste.colonne_ignoree', entete.numero, court(nom), 'Cette colonne n’est pas lue.'),
    ),
  }
}

/** The first faults of the lines, in their order: over the limit nobody reads them. */
function premieres(
  lignes: readonly LigneCsv[],
  check: (ligne: LigneCsv) => readonly AnomalieDeListe[],
): AnomalieDeListe[] {
  const fautes: AnomalieDeListe[] = []
  for (const ligne of lignes) {
    for (const trouvee of check(ligne)) {
      fautes.push(trouvee)
      if (fautes.length >= ANOMALIES_MAXIMALES) return fautes
    }
  }
  return fautes
}

export function faute(code: string, ligne: number, colonne: string | null, message: string): AnomalieDeListe {
  return { code, ligne, colonne, message }
}

/** The value of a cell; otherwise `surFaute` gets each motif at its line and column. */
export function prendre<T, Cle extends string>(
  lu: Result<T>,
  { rangee, cle }: { rangee: Rangee<Cle>; cle: Cle },
  surFaute: (anomalie: AnomalieDeListe) => void,
): T | null {
  if (lu.ok) return lu.value
  for (const { code, message } of lu.motifs as readonly Motif[])
    surFaute(faute(code, rangee.numero, rangee.colonne(cle), message))
  return null
}

function sansLigne(fautes: readonly AnomalieDeListe[]): ListeLue<never> {
  return { lignes: [], fautes, remarques: [] }
}

function tropDeLignes(premiere: LigneCsv | undefined): AnomalieDeListe {
  const message = 'Un fichier a au plus 5\u202F000\u00A0lignes\u00A0: celles d’un seul département.'
  return faute('liste.longue', premiere?.numero ?? LIGNES_MAXIMALES + 2, null, message)
}

type EnTete<Cle extends string> = {
  readonly noms: readonly string[]
  readonly rangs: readonly (ColonneDeListe<Cle> | undefined)[]
  readonly colonnes: readonly ColonneDeListe<Cle>[]
  readonly unDe: readonly Cle[]
}

function checkEntete<Cle extends string>(numero: number, { noms, rangs, colonnes, unDe }: EnTete<Cle>) {
  const lues = new Set(rangs.map((colonne) => colonne?.cle))
  const nomDe = (cle: Cle) => citer(colonnes.find((colonne) => colonne.cle === cle)?.nom ?? cle)
  const absentes = colonnes.filter(({ cle, obligatoire }) => obligatoire && !lues.has(cle))
  const manques = absentes.map(({ cle }) => nomDe(cle))
  if (unDe.length > 0 && !unDe.some((cle) => lues.has(cle))) manques.unshift(unDe.map(nomDe).join(' ou '))
  const doubles = rangs.flatMap((colonne, rang) => {
    const premiere = rangs.indexOf(colonne)
    if (!colonne || premiere === rang) return []
    const message = `Deux colonnes disent la même chose\u00A0: ${citer(noms[premiere] ?? '')} et ${citer(noms[rang] ?? '')}. Gardez-en une.`
    return [faute('liste.colonne_double', numero, court(noms[rang] ?? ''), message)]
  })
  return [
    ...manques.map((nom) =>
      faute(
        'liste.colonne_absente',
        numero,
        null,
        `Colonne ${nom} absente\u00A0: le fichier a ${listerNoms(noms)}.`,
      ),
    ),
    ...doubles,
  ]
}

function listerNoms(noms: readonly string[]): string {
  const lus = noms.filter((nom) => nom !== '').map(citer)
  const [montres, reste] = [lus.slice(0, 12), lus.length - 12]
  return reste > 0
    ? `${montres.join(', ')} et ${reste} autres`
    : montres.join(', ') || 'des colonnes sans nom'
}

function checkCellules({ numero, cellules }: LigneCsv, noms: readonly string[]): AnomalieDeListe[] {
  const longues = cellules.slice(0, COLONNES_MAXIMALES).flatMap((cellule, rang) => {
    if (cellule.length <= CELLULE_MAXIMALE) return []
    const message = `Cette cellule a ${cellule.length}\u00A0caractères, ${CELLULE_MAXIMALE} au plus\u00A0: un guillemet oublié, peut-être.`
    return [faute('liste.cellule', numero, court(noms[rang] ?? ''), message)]
  })
  const enTrop = cellules.slice(noms.length).some((cellule) => cellule.trim() !== '')
  if (!enTrop) return longues
  const message = `Cette ligne a ${cellules.length}\u00A0cellules, l’en-tête en a ${noms.length}\u00A0: mettez entre guillemets un texte qui contient le séparateur.`
  return [...longues, faute('liste.largeur', numero, null, message)]
}

/** « Embrun », cut when it is too long to be read. */
export function citer(texte: string): string {
  return `«\u00A0${court(texte)}\u00A0»`
}

function court(texte: string): string {
  return texte.length > 60 ? `${texte.slice(0, 60)}…` : texte
}
