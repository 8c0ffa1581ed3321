import { PDFDocument } from 'pdf-lib'
import type { Jour } from '~/domain/commun/jour'
import type { Note } from '~/domain/detr/simulation-note'
import { dessinerBloc, ecrireTexte } from './blocs.server'
import { decouper } from './lignes.server'
import { identifier } from './painter.server'
import { modulesQr } from './pied.server'
import { getPolice } from './polices.server'
import { ecrireStructure, type Noeud, noeud } from './structure.server'
import { HAUTEUR_PAGE, LARGEUR_PAGE, LARGEUR_TEXTE, MARGE, Toile } from './toile.server'

const COTE_QR = 88
/** Longer, its squares would be too small for the camera of a phone. */
const LIEN_MAXIMAL_DU_QR = 330
const TAILLE_LIEN = 8.5

/**
 * Paints a note: A4, embedded fonts, tagged, in French, without the header of the State nor a verification code. The
 * same note gives the same bytes. A character that the fonts do not have is printed « ? ».
 */
export async function renderNote(note: Note, jour: Jour): Promise<Uint8Array> {
  const imprimable = rendreImprimable(note) as Note
  const pdf = await PDFDocument.create({ updateMetadata: false })
  decrire(pdf, imprimable, jour)
  const toile = await Toile.ouvrir(pdf)
  const racine = noeud('Document', null)
  ecrireTexte(toile, noeud('H1', racine), imprimable.titre, { style: 'gras', taille: 17, apres: 2 })
  ecrireTexte(toile, noeud('P', racine), imprimable.sousTitre, { taille: 11, apres: 10, gris: 0.25 })
  for (const bloc of imprimable.blocs) dessinerBloc(toile, racine, bloc)
  dessinerLien(toile, racine, imprimable.lien)
  dessinerPieds(toile, imprimable.pied)
  toile.terminer()
  ecrireStructure(pdf, racine, toile.feuilles)
  identifier(pdf, JSON.stringify([imprimable, jour]))
  pdf.convertToPDFA({ conformance: '2U' })
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false })
}

function decrire(pdf: PDFDocument, { titre, sousTitre }: Note, jour: Jour): void {
  pdf.setTitle(titre, { showInWindowTitleBar: true })
  pdf.setSubject(sousTitre)
  pdf.setAuthor('Maillage')
  pdf.setLanguage('fr-FR')
  pdf.setCreator('Maillage')
  pdf.setProducer('Maillage')
  pdf.setCreationDate(new Date(`${jour}T12:00:00Z`))
  pdf.setModificationDate(new Date(`${jour}T12:00:00Z`))
}

/** The address that reopens the simulation, beside its QR code. */
function dessinerLien(toile: Toile, parent: Noeud, lien: string): void {
  const court = lien.length <= LIEN_MAXIMAL_DU_QR
  const retrait = court ? COTE_QR + 14 : 0
  const lignes = decouper(lien, 'normal', TAILLE_LIEN, LARGEUR_TEXTE - retrait)
  toile.y += 4
  toile.reserver(Math.max(court ? COTE_QR : 0, 18 + lignes.length * 11.5) + 6)
  const haut = toile.y
  ecrireTexte(toile, noeud('P', parent), 'Rouvrir cette simulation et la changer\u00A0:', {
    style: 'gras',
    retrait,
    apres: 2,
  })
  ecrireTexte(toile, noeud('P', parent), lien, { taille: TAILLE_LIEN, retrait, apres: 0 })
  if (!court) return
  toile.aplats(modulesQr(lien, { gauche: MARGE.gauche, haut, cote: COTE_QR }))
  toile.y = Math.max(toile.y, haut + COTE_QR)
}

/** The foot of every page: a line of words, « Page 1 sur 2 ». */
export function dessinerPieds(toile: Toile, pied: string): void {
  const total = toile.feuilles.length
  const y = HAUTEUR_PAGE - MARGE.bas + 40
  for (const rang of toile.feuilles.keys()) {
    toile.surFeuille(rang, () => {
      toile.aplat({ x: MARGE.gauche, y: y - 14, largeur: LARGEUR_TEXTE, hauteur: 0.5 }, 0.6)
      toile.texte(null, pied, { x: MARGE.gauche, y, taille: 8.5, gris: 0.3 })
      const x = LARGEUR_PAGE - MARGE.droite
      toile.texteADroite(null, `Page ${rang + 1} sur ${total}`, { x, y, taille: 8.5, gris: 0.3 })
    })
  }
}

/** Every text of a note with the characters of the fonts only: what a visitor typed may hold any. */
export function rendreImprimable(valeur: unknown): unknown {
  if (typeof valeur === 'string') return [...valeur].map(imprimer).join('')
  if (Array.isArray(valeur)) return valeur.map(rendreImprimable)
  if (valeur === null || typeof valeur !== 'object') return valeur
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, rendreImprimable(v)]))
}

function imprimer(caractere: string): string {
  const code = caractere.codePointAt(0) ?? 0
  const connu = (['normal', 'gras'] as const).every((style) =>
    getPolice(style).face.hasGlyphForCodePoint(code),
  )
  return connu || caractere === '\n' ? caractere : '?'
}
