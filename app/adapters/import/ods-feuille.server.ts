import type { LigneCsv } from '~/domain/commun/csv'
import { attributDe, type BaliseXml, lireXml, PiegeXml } from './xml.server'

export { PiegeXml } from './xml.server'

const COLONNES_MAXIMALES = 100
/** More than a list has: the reader of lists says which line is one too many. */
const RANGEES_MAXIMALES = 5_010
const CELLULE_MAXIMALE = 10_000

/** Text inside these is not that of the cell: notes, drawings, sheets within a sheet. */
const A_COTE = /^(office:annotation|draw:|table:shapes|table:tracked-changes|table:content-validations)/

/**
 * The rows of the first sheet of a `content.xml`: each cell is its value (numbers with a point, days `YYYY-MM-DD`,
 * `true`), or else its text; never its formula. Repeated cells and rows are unfolded within bounds, blank ones only
 * counted. @throws PiegeXml
 */
export function lireFeuille(xml: string): readonly LigneCsv[] {
  const feuille = new Feuille()
  lireXml(xml, {
    ouvrir: (balise) => feuille.ouvrir(balise),
    fermer: (nom) => feuille.fermer(nom),
    texte: (texte) => feuille.ecrire(texte),
  })
  if (!feuille.vue) throw new PiegeXml('Ce classeur n’a pas de feuille.')
  return feuille.lignes
}

type Cellule = { valeur: string | null; texte: string; repetee: number; paragraphes: number }

class Feuille {
  readonly lignes: LigneCsv[] = []
  vue = false
  #fini = false
  #dedans = false
  #numero = 1
  #repetee = 1
  #cellules: string[] = []
  #vides = 0
  #cellule: Cellule | null = null
  #dansTexte = 0
  #aCote = 0

  ouvrir(balise: BaliseXml): void {
    const { nom } = balise
    if (this.#fini) return
    if (this.#aCote > 0 || A_COTE.test(nom) || (this.#cellule && nom === 'table:table')) this.#aCote += 1
    else if (nom === 'table:table') this.vue = this.#dedans = true
    else if (!this.#dedans) return
    else if (nom === 'table:table-row') this.#repetee = lireRepetition(balise, 'table:number-rows-repeated')
    else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') this.#ouvrirCellule(balise)
    else if (this.#cellule && /^text:(p|h)$/.test(nom)) {
      if (this.#cellule.paragraphes > 0) this.#cellule.texte += '\n'
      this.#cellule.paragraphes += 1
      this.#dansTexte += 1
    } else if (this.#dansTexte > 0 && nom === 'text:s')
      this.ecrire(' '.repeat(Math.min(lireRepetition(balise, 'text:c'), 100)))
    else if (this.#dansTexte > 0 && (nom === 'text:tab' || nom === 'text:line-break')) this.ecrire(' ')
  }

  fermer(nom: string): void {
    if (this.#fini) return
    if (this.#aCote > 0) this.#aCote -= 1
    else if (!this.#dedans) return
    else if (nom === 'table:table') this.#fini = true
    else if (nom === 'table:table-row') this.#finirRangee()
    else if (this.#cellule && /^table:(covered-)?table-cell$/.test(nom)) this.#finirCellule()
    else if (this.#dansTexte > 0 && /^text:(p|h)$/.test(nom)) this.#dansTexte -= 1
  }

  ecrire(texte: string): void {
    if (this.#fini || this.#aCote > 0 || this.#dansTexte === 0 || !this.#cellule) return
    this.#cellule.texte += texte
    if (this.#cellule.texte.length > CELLULE_MAXIMALE) throw this.#piege('une cellule est trop longue')
  }

  #ouvrirCellule(balise: BaliseXml): void {
    this.#cellule = {
      valeur: lireValeur(balise),
      texte: '',
      paragraphes: 0,
      repetee: lireRepetition(balise, 'table:number-columns-repeated'),
    }
  }

  #finirCellule(): void {
    const { valeur, texte, repetee } = this.#cellule!
    const lue = valeur ?? texte
    this.#cellule = null
    this.#dansTexte = 0
    if (lue.length > CELLULE_MAXIMALE) throw this.#piege('une cellule est trop longue')
    if (lue.trim() === '') {
      this.#vides += repetee
      return
    }
    const largeur = this.#cellules.length + this.#vides + repetee
    if (largeur > COLONNES_MAXIMALES) throw this.#piege(`plus de ${COLONNES_MAXIMALES}\u00A0colonnes`)
    for (; this.#vides > 0; this.#vides -= 1) this.#cellules.push('')
    for (let fois = 0; fois < repetee; fois += 1) this.#cellules.push(lue)
  }

  #finirRangee(): void {
    const cellules = this.#cellules
    this.#cellules = []
    this.#vides = 0
    if (cellules.length > 0) {
      if (this.lignes.length + this.#repetee > RANGEES_MAXIMALES)
        throw this.#piege('plus de 5\u202F000\u00A0lignes')
      for (let fois = 0; fois < this.#repetee; fois += 1)
        this.lignes.push({ numero: this.#numero + fois, cellules })
    }
    this.#numero += this.#repetee
    this.#repetee = 1
  }

  #piege(quoi: string): PiegeXml {
    return new PiegeXml(`Ce classeur ne se lit pas\u00A0: ligne ${this.#numero}, ${quoi}.`)
  }
}

/** The stored value; null: the text of the cell is what it holds. */
function lireValeur(balise: BaliseXml): string | null {
  switch (attributDe(balise, 'office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return attributDe(balise, 'office:value')
    case 'boolean':
      return attributDe(balise, 'office:boolean-value')
    case 'date':
      return attributDe(balise, 'office:date-value')?.slice(0, 10) ?? null
    case 'string':
      return attributDe(balise, 'office:string-value')
    default:
      return null
  }
}

function lireRepetition(balise: BaliseXml, nom: string): number {
  const texte = attributDe(balise, nom)
  if (texte === null) return 1
  if (!/^[1-9]\d{0,9}$/.test(texte))
    throw new PiegeXml('Ce classeur ne se lit pas\u00A0: une répétition est impossible.')
  return Number(texte)
}
