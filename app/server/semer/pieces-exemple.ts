import { PDFDocument, StandardFonts } from 'pdf-lib'
import { formatMontant } from '~/domain/commun/montant'
import type { LigneSemee } from './rubriques'

/** A real one-page PDF, plainly invented. Standard fonts: no U+202F in them, plain spaces instead. */
async function page(titre: string, lignes: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(titre)
  pdf.setCreationDate(new Date('2026-01-01T08:00:00Z'))
  pdf.setModificationDate(new Date('2026-01-01T08:00:00Z'))
  const police = await pdf.embedFont(StandardFonts.Helvetica)
  const feuille = pdf.addPage([595, 842])
  const simple = (texte: string) => texte.replace(/[\u202F\u00A0]/g, ' ').replaceAll('’', "'")
  feuille.drawText(simple(titre), { x: 60, y: 770, size: 18, font: police })
  lignes.forEach((ligne, rang) => {
    feuille.drawText(simple(ligne), { x: 60, y: 730 - rang * 20, size: 11, font: police })
  })
  return pdf.save()
}

export function devisExemple(organisation: string, lignes: readonly LigneSemee[]): Promise<Uint8Array> {
  return page('Devis (fictif)', [
    `Client : ${organisation}`,
    ...lignes.map(({ designation, montant }) => `${designation} : ${formatMontant(montant)} HT`),
    'Fournisseur : Bureautique des Alpes (inventé)',
  ])
}

export function deliberationExemple(organisation: string, cout: number, detr: number): Promise<Uint8Array> {
  return page('Délibération (fictive)', [
    organisation,
    'Le conseil approuve la création d’un espace numérique.',
    `Coût : ${formatMontant(cout)} HT. DETR demandée : ${formatMontant(detr)}.`,
  ])
}
