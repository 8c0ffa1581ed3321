import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { VersionPubliee } from '~/domain/equipement/annexe-blocs'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { renderAnnexe } from './annexe.server'

const PUBLIEE: VersionPubliee = {
  version: '2017-01',
  du: '2017-01-01',
  au: null,
  decision: null,
  annexe: contenu as AnnexeTechnique,
}

async function lire(octets: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: octets.slice(), useSystemFonts: false, verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, rang) => {
      const { items } = await (await pdf.getPage(rang + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    }),
  )
}

describe('renderAnnexe', () => {
  test('every requirement reads back, with its level, its source, the warning, numbered pages', async () => {
    const pages = await lire(await renderAnnexe(PUBLIEE))
    const texte = pages.join(' ').replace(/\s+/g, ' ')
    for (const { code } of PUBLIEE.annexe.exigences) expect(texte).toContain(`${code}. `)
    for (const attendu of [
      'Annexe technique, version 2017-01',
      'Le texte de l’annexe n’est pas joint aux documents disponibles.',
      'Ce qui est indispensable',
      'Ce qui est obligatoire',
      'Ce qui est conseillé',
      'AT-06a. Un débit descendant d’au moins 8 Mbit/s.',
      'au moins 21 pouces',
      'Source : Réponse du ministre de l’intérieur, 2018',
    ])
      expect(texte).toContain(attendu)
    for (const [rang, page] of pages.entries()) expect(page).toContain(`Page ${rang + 1} sur ${pages.length}`)
  })

  test('tagged, in French, titled; the same version gives the same bytes; light', async () => {
    const [une, deux] = await Promise.all([renderAnnexe(PUBLIEE), renderAnnexe(PUBLIEE)])
    expect(Buffer.from(une).equals(Buffer.from(deux))).toBe(true)
    expect(une.length).toBeLessThan(80_000)
    expect((await PDFDocument.load(une, { updateMetadata: false })).getTitle()).toBe(
      'Annexe technique, version 2017-01',
    )
    const lu = await getDocument({ data: une.slice(), verbosity: 0 }).promise
    expect(await lu.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await lu.getMetadata()).info).toMatchObject({ Language: 'fr-FR' })
    expect(JSON.stringify(await (await lu.getPage(1)).getStructTree())).toMatch(
      /"role":"H1".*"role":"H2".*"role":"L"/,
    )
  })

  test('a character that no font has does not stop the page', async () => {
    const [premiere, ...suite] = PUBLIEE.annexe.exigences
    const exigences = [{ ...premiere!, intitule: 'Un poste 漢' }, ...suite]
    const pages = await lire(await renderAnnexe({ ...PUBLIEE, annexe: { ...PUBLIEE.annexe, exigences } }))
    expect(pages.join('')).toContain('Un poste ?')
  })
})
