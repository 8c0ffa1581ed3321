import { getPolice, type Style } from './polices.server'

/** Width of a text in points. */
export function mesurer(texte: string, style: Style, taille: number): number {
  return (getPolice(style).largeur(texte) * taille) / 1000
}

/**
 * Cuts a text in lines no wider than `largeur` points. Only ordinary spaces may break: U+00A0 and U+202F hold
 * their words together. A word wider than the line (an address, a hash) is cut where it must be.
 */
export function decouper(texte: string, style: Style, taille: number, largeur: number): readonly string[] {
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.split(/[ \n]+/)) {
    const essai = ligne === '' ? mot : `${ligne} ${mot}`
    if (mesurer(essai, style, taille) <= largeur) {
      ligne = essai
      continue
    }
    if (ligne !== '') lignes.push(ligne)
    const morceaux = couperMot(mot, style, taille, largeur)
    lignes.push(...morceaux.slice(0, -1))
    ligne = morceaux.at(-1) ?? ''
  }
  if (ligne !== '' || lignes.length === 0) lignes.push(ligne)
  return lignes
}

function couperMot(mot: string, style: Style, taille: number, largeur: number): readonly string[] {
  if (mesurer(mot, style, taille) <= largeur) return [mot]
  const morceaux: string[] = []
  let morceau = ''
  for (const caractere of mot) {
    if (morceau !== '' && mesurer(morceau + caractere, style, taille) > largeur) {
      morceaux.push(morceau)
      morceau = ''
    }
    morceau += caractere
  }
  return [...morceaux, morceau]
}

/** The widest word of a text: below it a column cuts words. */
export function motLePlusLarge(texte: string, style: Style, taille: number): number {
  return Math.max(0, ...texte.split(/[ \n]+/).map((mot) => mesurer(mot, style, taille)))
}
