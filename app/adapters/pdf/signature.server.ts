import type { Lettre } from '~/domain/document/bloc'
import { ecrireTexte } from './blocs.server'
import { decouper } from './lignes.server'
import type { Style } from './polices.server'
import { type Noeud, noeud } from './structure.server'
import { LARGEUR_TEXTE, MARGE, type Toile } from './toile.server'

const TAILLE = 10.5
const PAS = 14
const LARGEUR = 216
/** Room for a pen or a stamp between the quality and the name. */
const PLACE = 40

type Cadre = { readonly avant: readonly string[]; readonly nom: string; readonly mention: string | null }

/** The signatures, never cut by a page; then the remedies, then the copies. */
export function dessinerFin(toile: Toile, parent: Noeud, lettre: Lettre): void {
  const cadres = cadresDe(lettre)
  toile.y += cadres.length > 0 ? 14 : 0
  for (let rang = 0; rang < cadres.length; rang += 2)
    dessinerPaire(toile, parent, cadres.slice(rang, rang + 2))
  if (lettre.recours) {
    toile.y += 8
    toile.reserver(74)
    ecrireTexte(toile, noeud('H2', parent), lettre.recours.titre, { style: 'gras', taille: 10, apres: 2 })
    for (const texte of lettre.recours.paragraphes)
      ecrireTexte(toile, noeud('P', parent), texte, { taille: 9, apres: 3 })
  }
  if (lettre.copies.length === 0) return
  toile.y += 6
  ecrireTexte(toile, noeud('P', parent), `Copies\u00A0: ${lettre.copies.join('\u202F; ')}`, {
    taille: 9,
    apres: 0,
  })
}

/** Points that the first row of signatures takes: the last words of a letter stay with it. */
export function hauteurSignatures(lettre: Lettre): number {
  return Math.max(0, ...cadresDe(lettre).slice(0, 2).map(hauteurDuCadre))
}

function cadresDe(lettre: Lettre): readonly Cadre[] {
  const partenaires = lettre.cosignatures.map(cadreDuPartenaire)
  return lettre.signature ? [...partenaires, cadreDeLEtat(lettre)] : partenaires
}

function cadreDeLEtat({ signature }: Lettre): Cadre {
  if (!signature) return { avant: [], nom: '', mention: null }
  return {
    avant: [`${signature.qualite},`, ...(signature.formule === null ? [] : [`${signature.formule},`])],
    nom: signature.nom,
    mention: signature.delegation,
  }
}

function cadreDuPartenaire({ pour, qualite, nom }: Lettre['cosignatures'][number]): Cadre {
  return { avant: [`${pour},`, `${qualite},`], nom, mention: null }
}

function dessinerPaire(toile: Toile, parent: Noeud, cadres: readonly Cadre[]): void {
  const hauteurs = cadres.map(hauteurDuCadre)
  toile.reserver(Math.max(...hauteurs))
  const haut = toile.y
  for (const [rang, cadre] of cadres.entries()) {
    const x = MARGE.gauche + (cadres.length === 1 || rang === 1 ? LARGEUR_TEXTE - LARGEUR : 0)
    const element = noeud('P', parent)
    toile.y = haut
    ecrire(toile, element, cadre.avant, { x })
    toile.y += PLACE
    ecrire(toile, element, [cadre.nom], { x, style: 'gras' })
    if (cadre.mention) ecrire(toile, element, [cadre.mention], { x, taille: 9 })
  }
  toile.y = haut + Math.max(...hauteurs) + 10
}

function hauteurDuCadre({ avant, nom, mention }: Cadre): number {
  const nombre = lignes([...avant, nom]).length + (mention ? lignes([mention], 9).length : 0)
  return nombre * PAS + PLACE
}

type Ecriture = { readonly x: number; readonly style?: Style; readonly taille?: number }

function ecrire(
  toile: Toile,
  element: Noeud,
  textes: readonly string[],
  { x, style = 'normal', taille = TAILLE }: Ecriture,
): void {
  for (const ligne of lignes(textes, taille)) {
    toile.texte(element, ligne, { x, y: toile.y + TAILLE, taille, style })
    toile.y += PAS
  }
}

function lignes(textes: readonly string[], taille = TAILLE): readonly string[] {
  return textes.flatMap((texte) => decouper(texte, 'gras', taille, LARGEUR))
}
