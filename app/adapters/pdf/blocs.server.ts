import type { Bloc } from '~/domain/document/bloc'
import { decouper, mesurer } from './lignes.server'
import type { Style } from './polices.server'
import { type Noeud, noeud } from './structure.server'
import { dessinerTableau } from './tableau.server'
import { HAUTEUR_PAGE, LARGEUR_PAGE, LARGEUR_TEXTE, MARGE, type Toile } from './toile.server'

export const TAILLE = 10.5
const INTERLIGNE = 1.34

export type OptionsParagraphe = {
  readonly style?: Style
  readonly taille?: number
  readonly retrait?: number
  readonly apres?: number
  readonly alignement?: 'gauche' | 'centre'
  readonly gris?: number
  /** A grey bar along the left edge. */
  readonly barre?: boolean
}

/** Writes a text over as many lines and pages as it takes; never one line alone at the foot of a page. */
export function ecrireTexte(
  toile: Toile,
  element: Noeud,
  texte: string,
  options: OptionsParagraphe = {},
): void {
  const {
    style = 'normal',
    taille = TAILLE,
    retrait = 0,
    apres = 6,
    alignement = 'gauche',
    gris = 0,
  } = options
  const largeur = LARGEUR_TEXTE - retrait
  const lignes = decouper(texte, style, taille, largeur)
  const pas = taille * INTERLIGNE
  toile.reserver(pas * Math.min(lignes.length, 2))
  for (const [rang, ligne] of lignes.entries()) {
    // The last two lines stay together: no widow at the head of the next page.
    toile.reserver(rang === lignes.length - 2 && lignes.length > 2 ? pas * 2 : pas)
    const derniere = rang === lignes.length - 1 ? apres : 0
    if (options.barre)
      toile.aplat({ x: MARGE.gauche, y: toile.y, largeur: 2.5, hauteur: pas + derniere }, 0.55)
    const x =
      alignement === 'centre' ? (LARGEUR_PAGE - mesurer(ligne, style, taille)) / 2 : MARGE.gauche + retrait
    toile.texte(element, ligne, { x, y: toile.y + taille, style, taille, gris })
    toile.y += pas
  }
  toile.y += apres
}

/** Paints a block of a letter at the place of the canvas. */
export function dessinerBloc(toile: Toile, parent: Noeud, bloc: Bloc): void {
  const dessiner = PEINTRES[bloc.type] as (toile: Toile, parent: Noeud, bloc: Bloc) => void
  dessiner(toile, parent, bloc)
}

const PEINTRES: {
  [T in Bloc['type']]: (toile: Toile, parent: Noeud, bloc: Extract<Bloc, { type: T }>) => void
} = {
  titre: dessinerTitre,
  paragraphe: (toile, parent, { texte, fort }) =>
    ecrireTexte(toile, noeud('P', parent), texte, { style: fort ? 'gras' : 'normal' }),
  visa: (toile, parent, { texte }) => ecrireTexte(toile, noeud('P', parent), texte, { apres: 4 }),
  considerant: (toile, parent, { texte }) => ecrireTexte(toile, noeud('P', parent), texte, { apres: 4 }),
  article: dessinerArticle,
  liste: (toile, parent, { elements }) => dessinerListe(toile, parent, elements),
  tableau: dessinerTableau,
  encadre: dessinerEncadre,
}

function dessinerTitre(
  toile: Toile,
  parent: Noeud,
  { niveau, texte }: Extract<Bloc, { type: 'titre' }>,
): void {
  const centre = niveau === 1
  toile.y += centre ? 8 : 6
  toile.reserver(62)
  ecrireTexte(toile, noeud('H2', parent), texte, {
    style: 'gras',
    taille: centre ? 13 : 11.5,
    alignement: centre ? 'centre' : 'gauche',
    apres: centre ? 8 : 4,
  })
}

function dessinerArticle(toile: Toile, parent: Noeud, bloc: Extract<Bloc, { type: 'article' }>): void {
  toile.y += 5
  toile.reserver(54)
  const ordinal = bloc.numero === 1 ? '1er' : String(bloc.numero)
  ecrireTexte(toile, noeud('H2', parent), `Article ${ordinal} – ${bloc.titre}`, { style: 'gras', apres: 2 })
  for (const texte of bloc.paragraphes) ecrireTexte(toile, noeud('P', parent), texte, { apres: 5 })
}

function dessinerListe(toile: Toile, parent: Noeud, elements: readonly string[]): void {
  const element = noeud('L', parent)
  for (const texte of elements) {
    toile.reserver(TAILLE * INTERLIGNE * 2)
    const corps = noeud('LBody', noeud('LI', element))
    toile.texte(null, '•', { x: MARGE.gauche + 8, y: toile.y + TAILLE, taille: TAILLE })
    ecrireTexte(toile, corps, texte, { retrait: 20, apres: 3 })
  }
  toile.y += 4
}

function dessinerEncadre(toile: Toile, parent: Noeud, bloc: Extract<Bloc, { type: 'encadre' }>): void {
  const section = noeud('Sect', parent)
  toile.y += 3
  toile.reserver(Math.min(hauteurEncadre(bloc), (HAUTEUR_PAGE - MARGE.haut - MARGE.bas) / 2))
  ecrireTexte(toile, noeud('P', section), bloc.titre, { style: 'gras', retrait: 14, apres: 3, barre: true })
  for (const texte of bloc.paragraphes)
    ecrireTexte(toile, noeud('P', section), texte, { retrait: 14, apres: 3, barre: true })
  toile.y += 9
}

function hauteurEncadre({ titre, paragraphes }: Extract<Bloc, { type: 'encadre' }>): number {
  const lignes = [titre, ...paragraphes].map(
    (texte) => decouper(texte, 'normal', TAILLE, LARGEUR_TEXTE - 14).length,
  )
  return (
    lignes.reduce((total, nombre) => total + nombre, 0) * TAILLE * INTERLIGNE + 3 * (paragraphes.length + 1)
  )
}
