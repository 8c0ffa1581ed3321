import { motif } from './motif'
import { ok, type Result, refus } from './result'

/** A record of the file. `numero` is the line where it begins, as a spreadsheet counts: 1 is the header. */
export type LigneCsv = { readonly numero: number; readonly cellules: readonly string[] }

/** What is wrong, and where: a line of the file, a column when it is one cell. */
export type Anomalie = { readonly ligne: number; readonly colonne: string | null; readonly message: string }

export type ColonneCsv<Cle extends string> = {
  readonly cle: Cle
  /** As the example file writes it; case, accents, spaces and underscores do not count. */
  readonly entete: string
  readonly obligatoire?: boolean
}

/** A row by key, its cells without spaces around; a column that the file does not have is empty. */
export type LigneLue<Cle extends string> = {
  readonly numero: number
  readonly textes: Readonly<Record<Cle, string>>
}

export type TableauLu<Cle extends string> = {
  readonly lignes: readonly LigneLue<Cle>[]
  readonly anomalies: readonly Anomalie[]
}

/** Separators that spreadsheets write. */
const SEPARATEURS = [';', ',', '\t'] as const

/**
 * Reads the rows of a table written by a spreadsheet: `;`, `,` or tabulations, quoted cells, any end of line. Blank
 * rows are left out. Columns come in any order; one that nobody knows is an anomaly, not a silence.
 */
export function lireTableau<Cle extends string>(
  texte: string,
  colonnes: readonly ColonneCsv<Cle>[],
): TableauLu<Cle> {
  const lu = parseCsv(texte)
  if (!lu.ok) return vide(lu.motifs.map(({ message, champ }) => anomalie(Number(champ), null, message)))
  const [entete, ...lignes] = lu.value
  if (!entete) return vide([anomalie(1, null, 'Le fichier est vide.')])
  if (entete.cellules.length > COLONNES_MAXIMALES)
    return vide([
      anomalie(
        entete.numero,
        null,
        `L’en-tête a ${entete.cellules.length}\u00A0colonnes, ${COLONNES_MAXIMALES} au plus.`,
      ),
    ])
  const rangs = entete.cellules.map((nom) => colonnes.find((colonne) => egaux(colonne.entete, nom)) ?? null)
  const anomalies = checkEntete(entete, rangs, colonnes)
  if (anomalies.length > 0) return vide(anomalies)
  return {
    lignes: lignes.map((ligne) => ({ numero: ligne.numero, textes: parCle(ligne, rangs, colonnes) })),
    anomalies: lignes.flatMap((ligne) => checkLongueur(ligne, rangs.length)).slice(0, ANOMALIES_MAXIMALES),
  }
}

/** A table of people has a dozen columns: more is another file, or an attack. */
export const COLONNES_MAXIMALES = 100
/** Over it, nobody reads: the first ones are said. */
export const ANOMALIES_MAXIMALES = 200

function vide<Cle extends string>(anomalies: readonly Anomalie[]): TableauLu<Cle> {
  return { lignes: [], anomalies }
}

function anomalie(ligne: number, colonne: string | null, message: string): Anomalie {
  return { ligne, colonne, message }
}

function checkEntete<Cle extends string>(
  { numero, cellules }: LigneCsv,
  rangs: readonly (ColonneCsv<Cle> | null)[],
  colonnes: readonly ColonneCsv<Cle>[],
): Anomalie[] {
  const inconnues = cellules.filter((nom, rang) => rangs[rang] === null && nom.trim() !== '')
  const doubles = rangs.filter((colonne, rang) => colonne !== null && rangs.indexOf(colonne) !== rang)
  const absentes = colonnes.filter((colonne) => colonne.obligatoire && !rangs.includes(colonne))
  return [
    ...absentes.map(({ entete }) => anomalie(numero, entete, 'Cette colonne manque.')),
    ...inconnues.map((nom) => anomalie(numero, nom.trim(), 'Cette colonne n’est pas connue.')),
    ...doubles.map((colonne) => anomalie(numero, colonne?.entete ?? null, 'Cette colonne est en double.')),
  ]
}

function checkLongueur({ numero, cellules }: LigneCsv, largeur: number): Anomalie[] {
  const enTrop = cellules.slice(largeur).some((cellule) => cellule.trim() !== '')
  if (!enTrop) return []
  const message = `Cette ligne a ${cellules.length}\u00A0cellules, l’en-tête en a ${largeur}\u00A0: mettez entre guillemets un texte qui contient le séparateur.`
  return [anomalie(numero, null, message)]
}

function parCle<Cle extends string>(
  { cellules }: LigneCsv,
  rangs: readonly (ColonneCsv<Cle> | null)[],
  colonnes: readonly ColonneCsv<Cle>[],
): Record<Cle, string> {
  const textes = colonnes.map(
    (colonne) => [colonne.cle, lireCellule(cellules[rangs.indexOf(colonne)] ?? '')] as const,
  )
  return Object.fromEntries(textes) as Record<Cle, string>
}

function egaux(a: string, b: string): boolean {
  return normaliserEntete(a) === normaliserEntete(b)
}

function normaliserEntete(texte: string): string {
  const lettres = texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return lettres.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')
}

/**
 * The records of a text: RFC 4180 with the separator of its first line, `sep=;` understood, a byte-order mark left out.
 * Refuses a quote that never closes; `champ` of the motif is then the line where it opens.
 */
export function parseCsv(texte: string): Result<readonly LigneCsv[]> {
  const { corps, separateur, debut } = ouvrir(texte)
  const lignes: LigneCsv[] = []
  let [cellules, cellule, numero, debutDeLigne] = [[] as string[], '', debut, debut]
  let [entreGuillemets, ouvertA] = [false, 0]
  const finirLigne = () => {
    cellules.push(cellule)
    if (cellules.some((texteLu) => texteLu.trim() !== '')) lignes.push({ numero: debutDeLigne, cellules })
    cellules = []
    cellule = ''
  }
  for (let i = 0; i < corps.length; i += 1) {
    const c = corps[i]
    if (c === '\n') numero += 1
    if (entreGuillemets) {
      if (c !== '"') cellule += c
      else if (corps[i + 1] === '"') {
        cellule += '"'
        i += 1
      } else entreGuillemets = false
    } else if (c === '"' && cellule.trim() === '') {
      entreGuillemets = true
      ouvertA = numero
      cellule = ''
    } else if (c === separateur) {
      cellules.push(cellule)
      cellule = ''
    } else if (c === '\n') {
      finirLigne()
      debutDeLigne = numero
    } else cellule += c
  }
  if (entreGuillemets)
    return refus(motif('csv.guillemet', 'Un guillemet ouvert n’est jamais fermé.', null, String(ouvertA)))
  finirLigne()
  return ok(lignes)
}

function ouvrir(texte: string): { corps: string; separateur: string; debut: number } {
  const corps = texte.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const annonce = /^"?sep=(.)"?\n/i.exec(corps)
  if (annonce) return { corps: corps.slice(annonce[0].length), separateur: annonce[1] ?? ';', debut: 2 }
  const [premiere = ''] = corps.replace(/^\n+/, '').split('\n')
  const horsGuillemets = premiere.replace(/"[^"]*(?:"|$)/g, '')
  const compte = (separateur: string) => horsGuillemets.split(separateur).length
  const separateur = SEPARATEURS.reduce((a, b) => (compte(b) > compte(a) ? b : a))
  return { corps, separateur, debut: 1 }
}

/** A cell that a spreadsheet would run as a formula, or that we wrote so before. */
const FORMULE = /^'*[=+\-@\t\r]/

/**
 * A table as a French spreadsheet opens it: byte-order mark, `;`, one record a line. A text that would be run as
 * a formula is given a leading apostrophe, which `lireCellule` takes off.
 */
export function formatCsv(lignes: readonly (readonly string[])[]): string {
  return `\uFEFF${lignes.map((cellules) => cellules.map(ecrireCellule).join(';')).join('\r\n')}\r\n`
}

function ecrireCellule(texte: string): string {
  const sur = FORMULE.test(texte) ? `'${texte}` : texte
  return /[";,\t\n\r]|^\s|\s$/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur
}

/** The text of a cell, without its spaces around and without the apostrophe that protects a formula. */
export function lireCellule(cellule: string): string {
  const texte = cellule.trim()
  return texte.startsWith("'") && FORMULE.test(texte) ? texte.slice(1) : texte
}
