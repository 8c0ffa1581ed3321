import { PDFDocument } from 'pdf-lib'
import type { VersionPubliee } from '~/domain/equipement/annexe-blocs'
import { composerAnnexe } from '~/domain/equipement/annexe-blocs'
import { dessinerBloc, ecrireTexte } from './blocs.server'
import { dessinerPieds, rendreImprimable } from './note.server'
import { identifier } from './painter.server'
import { ecrireStructure, noeud } from './structure.server'
import { Toile } from './toile.server'

/**
 * Paints a version of the annexe technique: A4, embedded fonts, tagged, in French. The same version gives the same
 * bytes. A character that the fonts do not have is printed « ? ».
 */
export async function renderAnnexe(publiee: VersionPubliee): Promise<Uint8Array> {
  const imprimable = rendreImprimable(publiee) as VersionPubliee
  const titre = `Annexe technique, version ${imprimable.version}`
  const pdf = await PDFDocument.create({ updateMetadata: false })
  decrire(pdf, titre, imprimable)
  const toile = await Toile.ouvrir(pdf)
  const racine = noeud('Document', null)
  ecrireTexte(toile, noeud('H1', racine), titre, { style: 'gras', taille: 17, apres: 8 })
  for (const bloc of composerAnnexe(imprimable)) dessinerBloc(toile, racine, bloc)
  dessinerPieds(toile, `${titre}. Espaces numériques.`)
  toile.terminer()
  ecrireStructure(pdf, racine, toile.feuilles)
  identifier(pdf, JSON.stringify(imprimable))
  pdf.convertToPDFA({ conformance: '2U' })
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false })
}

function decrire(pdf: PDFDocument, titre: string, { du }: VersionPubliee): void {
  pdf.setTitle(titre, { showInWindowTitleBar: true })
  pdf.setSubject('Ce qu’un espace numérique doit avoir')
  pdf.setAuthor('Maillage')
  pdf.setLanguage('fr-FR')
  pdf.setCreator('Maillage')
  pdf.setProducer('Maillage')
  pdf.setCreationDate(new Date(`${du}T12:00:00Z`))
  pdf.setModificationDate(new Date(`${du}T12:00:00Z`))
}
