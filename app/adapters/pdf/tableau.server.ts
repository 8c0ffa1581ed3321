import type { Bloc } from '~/domain/document/bloc'
import { decouper, mesurer, motLePlusLarge } from './lignes.server'
import type { Style } from './polices.server'
import { type Noeud, noeud, type RoleStructure } from './structure.server'
import { LARGEUR_TEXTE, MARGE, type Toile } from './toile.server'

type Tableau = Extract<Bloc, { type: 'tableau' }>
type Rangee = {
  readonly cellules: readonly string[]
  readonly style: Style
  readonly role: RoleStructure
  readonly fond: number | null
}

const TAILLE = 9.5
const PAS = 12.6
const MARGE_CELLULE = 5
const MARGE_VERTICALE = 3.5
/** A table lower than this stays on one page. */
const HAUTEUR_GARDEE = 260

/** Paints a table: caption, header repeated on each page, rows kept whole, a total in bold. */
export function dessinerTableau(toile: Toile, parent: Noeud, tableau: Tableau): void {
  const element = noeud('Table', parent)
  const largeurs = largeursDesColonnes(tableau)
  const entete: Rangee = {
    cellules: tableau.colonnes.map((colonne) => colonne.titre),
    style: 'gras',
    role: 'TH',
    fond: 0.92,
  }
  const rangees: Rangee[] = tableau.lignes.map((cellules) => ({
    cellules,
    style: 'normal',
    role: 'TD',
    fond: null,
  }))
  if (tableau.total) rangees.push({ cellules: tableau.total, style: 'gras', role: 'TD', fond: 0.96 })
  const hauteurs = [entete, ...rangees].map((rangee) => hauteurDe(rangee, largeurs))
  const hauteur = hauteurs.reduce((total, h) => total + h, PAS)
  toile.y += 2
  toile.reserver(hauteur <= HAUTEUR_GARDEE ? hauteur : PAS * 5)
  const legende = noeud('Caption', element)
  for (const ligne of decouper(tableau.titre, 'gras', TAILLE, LARGEUR_TEXTE)) {
    toile.texte(legende, ligne, { x: MARGE.gauche, y: toile.y + TAILLE, style: 'gras', taille: TAILLE })
    toile.y += PAS + 1
  }
  dessinerRangee(toile, noeud('TR', element), entete, { tableau, largeurs })
  for (const rangee of rangees) {
    const page = toile.feuille
    const tr = noeud('TR', element)
    toile.reserver(hauteurDe(rangee, largeurs))
    if (toile.feuille !== page) dessinerRangee(toile, null, entete, { tableau, largeurs })
    dessinerRangee(toile, tr, rangee, { tableau, largeurs }, () =>
      dessinerRangee(toile, null, entete, { tableau, largeurs }),
    )
  }
  toile.y += 10
}

type Grille = { readonly tableau: Tableau; readonly largeurs: readonly number[] }

/** `tr` null: a repeated header, decoration for the eye only. A row higher than a page goes on over the next. */
function dessinerRangee(
  toile: Toile,
  tr: Noeud | null,
  rangee: Rangee,
  { tableau, largeurs }: Grille,
  repeterEntete: () => void = () => {},
): void {
  const colonnes = lignesDe(rangee, largeurs)
  const cellules = rangee.cellules.map(() => (tr ? noeud(rangee.role, tr) : null))
  const nombre = Math.max(...colonnes.map((lignes) => lignes.length))
  let debut = 0
  while (debut < nombre) {
    if (toile.reste < PAS + 2 * MARGE_VERTICALE) {
      toile.tournerPage()
      repeterEntete()
    }
    const place = Math.max(1, Math.floor((toile.reste - 2 * MARGE_VERTICALE) / PAS))
    const fin = Math.min(nombre, debut + place)
    const hauteur = (fin - debut) * PAS + 2 * MARGE_VERTICALE
    if (rangee.fond !== null)
      toile.aplat({ x: MARGE.gauche, y: toile.y, largeur: LARGEUR_TEXTE, hauteur }, rangee.fond)
    let x = MARGE.gauche
    for (const [rang, lignes] of colonnes.entries()) {
      const largeur = largeurs[rang] ?? 0
      const droite = tableau.colonnes[rang]?.alignement === 'droite'
      for (const [i, ligne] of lignes.slice(debut, fin).entries()) {
        const y = toile.y + MARGE_VERTICALE + TAILLE - 0.5 + i * PAS
        const options = { y, style: rangee.style, taille: TAILLE }
        if (droite)
          toile.texteADroite(cellules[rang] ?? null, ligne, { ...options, x: x + largeur - MARGE_CELLULE })
        else toile.texte(cellules[rang] ?? null, ligne, { ...options, x: x + MARGE_CELLULE })
      }
      x += largeur
    }
    toile.y += hauteur
    toile.aplat({ x: MARGE.gauche, y: toile.y, largeur: LARGEUR_TEXTE, hauteur: 0.5 }, 0.6)
    debut = fin
  }
}

function hauteurDe(rangee: Rangee, largeurs: readonly number[]): number {
  return Math.max(...lignesDe(rangee, largeurs).map((lignes) => lignes.length)) * PAS + 2 * MARGE_VERTICALE
}

function lignesDe({ cellules, style }: Rangee, largeurs: readonly number[]): readonly (readonly string[])[] {
  return cellules.map((cellule, rang) =>
    decouper(cellule, style, TAILLE, (largeurs[rang] ?? 0) - 2 * MARGE_CELLULE),
  )
}

/** Each column gets its widest word; what is left is shared by what each would need on one line. */
function largeursDesColonnes({ colonnes, lignes, total }: Tableau): readonly number[] {
  const besoins = colonnes.map(({ titre }, rang) => {
    const textes: [string, Style][] = [
      [titre, 'gras'],
      ...lignes.map((l): [string, Style] => [l[rang] ?? '', 'normal']),
    ]
    if (total) textes.push([total[rang] ?? '', 'gras'])
    const marge = 2 * MARGE_CELLULE + 0.5
    return {
      minimum: marge + Math.max(...textes.map(([texte, style]) => motLePlusLarge(texte, style, TAILLE))),
      ideal: marge + Math.max(...textes.map(([texte, style]) => mesurer(texte, style, TAILLE))),
    }
  })
  const minimum = besoins.reduce((somme, besoin) => somme + besoin.minimum, 0)
  const ideal = besoins.reduce((somme, besoin) => somme + besoin.ideal, 0)
  if (minimum >= LARGEUR_TEXTE) return besoins.map((besoin) => (besoin.minimum * LARGEUR_TEXTE) / minimum)
  const [surplus, demande] = [LARGEUR_TEXTE - minimum, ideal - minimum]
  if (demande <= 0) return besoins.map((besoin) => besoin.minimum + surplus / besoins.length)
  if (demande <= surplus) return besoins.map((besoin) => (besoin.ideal * LARGEUR_TEXTE) / ideal)
  return besoins.map((besoin) => besoin.minimum + ((besoin.ideal - besoin.minimum) * surplus) / demande)
}
