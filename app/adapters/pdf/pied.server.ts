import { create } from 'qrcode'
import type { Lettre } from '~/domain/document/bloc'
import { HAUTEUR_PAGE, LARGEUR_PAGE, LARGEUR_TEXTE, MARGE, type Toile, type Trait } from './toile.server'

const COTE_QR = 50
const HAUT = HAUTEUR_PAGE - MARGE.bas + 18
const TAILLE = 8.5

/** Top left corner and side of the square, in points. */
export type PlaceQr = { readonly gauche: number; readonly haut: number; readonly cote: number }
const PLACE_DU_PIED: PlaceQr = { gauche: LARGEUR_PAGE - MARGE.droite - COTE_QR, haut: HAUT, cote: COTE_QR }

/** The foot of every page: number, page, verification code and QR code; « PROJET » instead on a draft. */
export function dessinerPieds(toile: Toile, lettre: Lettre, verificationUrl: string): void {
  const total = toile.feuilles.length
  const carres = lettre.projet ? [] : modulesQr(verificationUrl, PLACE_DU_PIED)
  for (const [rang, feuille] of toile.feuilles.entries()) {
    toile.surFeuille(rang, () => {
      toile.aplat({ x: MARGE.gauche, y: HAUT - 6, largeur: LARGEUR_TEXTE, hauteur: 0.5 }, 0.6)
      ecrirePied(toile, lettre, { page: rang + 1, total, verificationUrl })
      if (carres.length > 0) toile.aplats(carres)
    })
    if (lettre.projet) toile.filigrane(feuille, 'PROJET')
  }
}

type Pied = { readonly page: number; readonly total: number; readonly verificationUrl: string }

function ecrirePied(toile: Toile, lettre: Lettre, { page, total, verificationUrl }: Pied): void {
  const x = MARGE.gauche
  const droite = LARGEUR_PAGE - MARGE.droite
  const pagination = `Page ${page} sur ${total}`
  if (lettre.projet) {
    toile.texte(null, 'PROJET', { x, y: HAUT + TAILLE, style: 'gras', taille: 11 })
    toile.texte(null, `${lettre.titre}, ${lettre.reference}. Document sans valeur avant signature.`, {
      x,
      y: HAUT + 24,
      taille: TAILLE,
      gris: 0.3,
    })
    toile.texteADroite(null, pagination, { x: droite, y: HAUT + TAILLE, taille: TAILLE, gris: 0.3 })
    return
  }
  const numero = lettre.numero === null ? lettre.titre : `${lettre.titre} n°\u00A0${lettre.numero}`
  toile.texte(null, numero, { x, y: HAUT + TAILLE, style: 'gras', taille: TAILLE })
  toile.texte(null, `Code de vérification\u00A0: ${lettre.code ?? ''}`, { x, y: HAUT + 22, taille: TAILLE })
  toile.texte(null, `À vérifier sur ${verificationUrl}`, { x, y: HAUT + 34, taille: TAILLE, gris: 0.3 })
  toile.texteADroite(null, pagination, {
    x: droite - COTE_QR - 10,
    y: HAUT + TAILLE,
    taille: TAILLE,
    gris: 0.3,
  })
}

/** The dark modules of the QR code, as rectangles; neighbours of a row are joined. */
export function modulesQr(adresse: string, { gauche, haut, cote: largeur }: PlaceQr): readonly Trait[] {
  const { size, data } = create(adresse, { errorCorrectionLevel: 'M' }).modules
  const cote = largeur / size
  const traits: Trait[] = []
  for (let rangee = 0; rangee < size; rangee += 1) {
    let colonne = 0
    while (colonne < size) {
      const debut = colonne
      while (colonne < size && data[rangee * size + colonne] === 1) colonne += 1
      if (colonne > debut)
        traits.push({
          x: gauche + debut * cote,
          y: haut + rangee * cote,
          largeur: (colonne - debut) * cote,
          hauteur: cote,
        })
      else colonne += 1
    }
  }
  return traits
}
