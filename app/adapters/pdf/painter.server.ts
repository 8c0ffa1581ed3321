import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString } from 'pdf-lib'
import type { Lettre } from '~/domain/document/bloc'
import { dessinerBloc } from './blocs.server'
import { dessinerEntete } from './entete.server'
import { dessinerPieds } from './pied.server'
import { dessinerFin, hauteurSignatures } from './signature.server'
import { ecrireStructure, noeud } from './structure.server'
import { Toile } from './toile.server'

export { GlypheManquant } from './polices.server'

export type OptionsRendu = {
  /** Page that says whether this document is authentic; ignored for a draft, which has no code. */
  readonly verificationUrl: string
}

/** Room for the last paragraph above the signature. */
const DERNIERS_MOTS = 40

/**
 * Paints a letter as PDF: A4, embedded fonts, tagged, in French, marked PDF/A-2U (not validated by a tool here).
 * The same letter gives the same bytes: no clock, no random.
 *
 * @throws GlypheManquant when a character is not in the fonts.
 */
export async function renderLettre(lettre: Lettre, { verificationUrl }: OptionsRendu): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  decrire(pdf, lettre)
  const toile = await Toile.ouvrir(pdf)
  const racine = noeud('Document', null)
  dessinerEntete(toile, racine, lettre)
  for (const [rang, bloc] of lettre.blocs.entries()) {
    const dernier = rang === lettre.blocs.length - 1 && bloc.type !== 'tableau'
    if (dernier) toile.reserver(hauteurSignatures(lettre) + DERNIERS_MOTS)
    dessinerBloc(toile, racine, bloc)
  }
  dessinerFin(toile, racine, lettre)
  dessinerPieds(toile, lettre, verificationUrl)
  toile.terminer()
  ecrireStructure(pdf, racine, toile.feuilles)
  identifier(pdf, JSON.stringify([lettre, verificationUrl]))
  pdf.convertToPDFA({ conformance: '2U' })
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false })
}

function decrire(pdf: PDFDocument, { titre, objet, entete, date }: Lettre): void {
  pdf.setTitle(`${titre} – ${objet}`, { showInWindowTitleBar: true })
  pdf.setAuthor(entete.entite)
  pdf.setSubject(objet)
  pdf.setLanguage('fr-FR')
  pdf.setCreator('Maillage')
  pdf.setProducer('Maillage')
  if (date === null) return
  pdf.setCreationDate(new Date(`${date}T12:00:00Z`))
  pdf.setModificationDate(new Date(`${date}T12:00:00Z`))
}

/** The identifier that PDF/A asks, drawn from the content rather than at random. */
export function identifier(pdf: PDFDocument, contenu: string): void {
  const empreinte = createHash('sha256').update(contenu).digest('hex').slice(0, 32)
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(empreinte), PDFHexString.of(empreinte)])
}
