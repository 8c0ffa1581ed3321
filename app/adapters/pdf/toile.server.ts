import { PageSizes, type PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { mesurer } from './lignes.server'
import { embarquerPolices, type Fontes, type Style } from './polices.server'
import type { Noeud } from './structure.server'

export const [LARGEUR_PAGE, HAUTEUR_PAGE] = PageSizes.A4
export const MARGE = { gauche: 64, droite: 64, haut: 54, bas: 100 } as const
export const LARGEUR_TEXTE = LARGEUR_PAGE - MARGE.gauche - MARGE.droite

/** 0 black to 1 white. */
export type Gris = number

export type Feuille = {
  readonly page: PDFPage
  /** Operators of the content stream, in order. */
  readonly encre: string[]
  /** Owner of each marked content, by its number. */
  readonly marques: Noeud[]
}

export type Trait = {
  readonly x: number
  readonly y: number
  readonly largeur: number
  readonly hauteur: number
}

const NOMS: Record<Style, string> = { normal: 'F1', gras: 'F2' }

/**
 * The sheets being painted, from the top down. `y` is the distance to the top of the page. What is drawn inside
 * `marquer` belongs to a node of the structure; the rest is decoration, that screen readers skip.
 */
export class Toile {
  readonly pdf: PDFDocument
  readonly feuilles: Feuille[] = []
  y: number = MARGE.haut
  private readonly fontes: Fontes
  private ouverte: { feuille: Feuille; noeud: Noeud } | null = null

  private constructor(pdf: PDFDocument, fontes: Fontes) {
    this.pdf = pdf
    this.fontes = fontes
    this.tournerPage()
  }

  static async ouvrir(pdf: PDFDocument): Promise<Toile> {
    return new Toile(pdf, await embarquerPolices(pdf))
  }

  get feuille(): Feuille {
    return this.feuilles.at(-1) as Feuille
  }

  /** Points left above the footer. */
  get reste(): number {
    return HAUTEUR_PAGE - MARGE.bas - this.y
  }

  tournerPage(): void {
    this.fermerMarque()
    this.feuilles.push({ page: this.pdf.addPage(PageSizes.A4), encre: [], marques: [] })
    this.y = MARGE.haut
  }

  /** Turns the page unless `hauteur` points are left; nothing at the top of a page, where turning would not help. */
  reserver(hauteur: number): void {
    if (this.reste < hauteur && this.y > MARGE.haut) this.tournerPage()
  }

  /** One line of text whose baseline is at `y`. « 1er » is raised. */
  texte(
    noeud: Noeud | null,
    texte: string,
    { x, y, style = 'normal', taille, gris = 0 }: OptionsTexte,
  ): void {
    if (texte === '') return
    this.marquer(noeud)
    const { encre } = this.feuille
    encre.push(`BT ${gris} g 1 0 0 1 ${n(x)} ${n(HAUTEUR_PAGE - y)} Tm`)
    for (const [rang, morceau] of texte.split(/(?<=\b1)(er)(?=\s|$)/).entries()) {
      if (morceau === '') continue
      const exposant = rang % 2 === 1
      const corps = exposant ? taille * 0.65 : taille
      encre.push(`/${NOMS[style]} ${n(corps)} Tf`)
      if (exposant) encre.push(`${n(taille * 0.33)} Ts`)
      encre.push(`${this.fontes[style].encodeText(morceau)} Tj`)
      if (exposant) encre.push('0 Ts')
    }
    encre.push('ET')
  }

  texteADroite(noeud: Noeud | null, texte: string, options: OptionsTexte): void {
    const largeur = mesurer(texte, options.style ?? 'normal', options.taille)
    this.texte(noeud, texte, { ...options, x: options.x - largeur })
  }

  /** A filled rectangle, decoration only. `y` is its top. */
  aplat({ x, y, largeur, hauteur }: Trait, gris: Gris = 0): void {
    this.marquer(null)
    this.feuille.encre.push(
      `${gris} g ${n(x)} ${n(HAUTEUR_PAGE - y - hauteur)} ${n(largeur)} ${n(hauteur)} re f`,
    )
  }

  /** Many filled rectangles at once: the modules of a QR code. */
  aplats(traits: readonly Trait[]): void {
    this.marquer(null)
    const chemins = traits.map(
      (t) => `${n(t.x)} ${n(HAUTEUR_PAGE - t.y - t.hauteur)} ${n(t.largeur)} ${n(t.hauteur)} re`,
    )
    this.feuille.encre.push(`0 g ${chemins.join('\n')} f`)
  }

  /** A large slanted word behind the text of a page. */
  filigrane(feuille: Feuille, texte: string): void {
    const [cos, sin] = [Math.SQRT1_2, Math.SQRT1_2]
    const largeur = mesurer(texte, 'gras', 120)
    const x = LARGEUR_PAGE / 2 - (largeur / 2) * cos
    const y = HAUTEUR_PAGE / 2 - (largeur / 2) * sin
    feuille.encre.unshift(
      `/Artifact BMC BT 0.9 g ${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n(x)} ${n(y)} Tm /F2 120 Tf ${this.fontes.gras.encodeText(texte)} Tj ET EMC`,
    )
  }

  /** Draws on a sheet already left: footers, once the number of pages is known. */
  surFeuille(rang: number, dessiner: () => void): void {
    const toutes = [...this.feuilles]
    this.fermerMarque()
    this.feuilles.length = rang + 1
    dessiner()
    this.fermerMarque()
    this.feuilles.length = 0
    this.feuilles.push(...toutes)
  }

  /** Writes the content of every page into the document. */
  terminer(): void {
    this.fermerMarque()
    for (const { page, encre } of this.feuilles) {
      for (const style of ['normal', 'gras'] as const)
        page.node.setFontDictionary(PDFName.of(NOMS[style]), this.fontes[style].ref)
      const flux = this.pdf.context.flateStream(encre.join('\n'))
      page.node.addContentStream(this.pdf.context.register(flux))
    }
  }

  private marquer(noeud: Noeud | null): void {
    const { feuille } = this
    if (this.ouverte && this.ouverte.feuille === feuille && this.ouverte.noeud === (noeud ?? DECOR)) return
    this.fermerMarque()
    this.ouverte = { feuille, noeud: noeud ?? DECOR }
    if (noeud === null) {
      feuille.encre.push('/Artifact BMC')
      return
    }
    const marque = feuille.marques.push(noeud) - 1
    noeud.contenu.push({ feuille, marque })
    feuille.encre.push(`/${noeud.role} <</MCID ${marque}>> BDC`)
  }

  private fermerMarque(): void {
    if (this.ouverte) this.ouverte.feuille.encre.push('EMC')
    this.ouverte = null
  }
}

export type OptionsTexte = {
  readonly x: number
  readonly y: number
  readonly style?: Style
  readonly taille: number
  readonly gris?: Gris
}

const DECOR: Noeud = { role: 'Span', enfants: [], contenu: [] }

/** A number of the page description: at most three decimals, no exponent. */
function n(valeur: number): string {
  return String(Math.round(valeur * 1000) / 1000)
}
