import { PDFDocument } from 'pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { redigerAttestationComplet } from '~/domain/document/attestation-complet'
import type { Bloc, Lettre } from '~/domain/document/bloc'
import { CONTEXTE, lettresExemples } from '~/domain/document/exemples'
import { GlypheManquant, renderLettre } from './painter.server'

const verificationUrl = 'https://maillage.example.org/verifier/MLG7-K2QX-9PTD'

function exemple(nom: string): Lettre {
  const lettre = lettresExemples()[nom]
  if (!lettre?.ok) throw new Error(`pas de lettre ${nom}`)
  return lettre.value
}

/** The characters as the file says them: `getTextContent` would turn U+202F and U+00A0 into plain spaces. */
async function lireExact(lettre: Lettre): Promise<string> {
  const pdf = await ouvrir(await renderLettre(lettre, { verificationUrl }))
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList()
  return fnArray
    .map((fn, rang) => (fn === OPS.showText ? (argsArray[rang]?.[0] as { unicode: string }[]) : []))
    .map((glyphes) => glyphes.map((glyphe) => glyphe.unicode).join(''))
    .join('\n')
}

function ouvrir(octets: Uint8Array) {
  return getDocument({ data: octets.slice(), useSystemFonts: false, verbosity: 0 }).promise
}

async function lirePages(octets: Uint8Array): Promise<string[]> {
  const pdf = await ouvrir(octets)
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, rang) => {
      const { items } = await (await pdf.getPage(rang + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    }),
  )
}

async function lire(lettre: Lettre): Promise<string[]> {
  return lirePages(await renderLettre(lettre, { verificationUrl }))
}

const avec = (blocs: readonly Bloc[]): Lettre => ({ ...exemple('attestation-complet'), blocs })

describe('renderLettre', () => {
  test('the text reads back exactly, thin spaces and capitals with diaeresis included', async () => {
    expect(await lireExact(exemple('arrete-attributif'))).toContain('1\u202F440,06\u00A0€')
    expect(await lireExact(exemple('notification'))).toContain('L’HAŸ-LES-EXEMPLES')
  })

  test.each(Object.keys(lettresExemples()))('%s: number, pages and code on every page', async (nom) => {
    const lettre = exemple(nom)
    const pages = await lire(lettre)
    for (const [rang, page] of pages.entries()) {
      expect(page).toContain(`Page ${rang + 1} sur ${pages.length}`)
      expect(page.includes('MLG7-K2QX-9PTD')).toBe(!lettre.projet)
      expect(page.includes('PROJET')).toBe(lettre.projet)
    }
  })

  test('the convention breaks on three pages, no heading alone, signatures together', async () => {
    const pages = await lire(exemple('convention'))
    expect(pages.length).toBeLessThanOrEqual(3)
    const derniere = pages.find(
      (page) => page.includes('Paul Œuvrard') && page.includes('Le secrétaire général,'),
    )
    expect(derniere).toContain('Jeanne Roux')
    for (const page of pages) expect(page).not.toMatch(/Article \d+ – [^\n]+\n*(Convention n°|Page)/)
  })

  test('says its title, its language, its author and its structure', async () => {
    const octets = await renderLettre(exemple('notification'), { verificationUrl })
    const pdf = await PDFDocument.load(octets, { updateMetadata: false })
    expect(pdf.getTitle()).toContain('Notification de subvention')
    expect(pdf.getAuthor()).toBe('Préfet des Alpes-de-Haute-Provence')
    const lu = await getDocument({ data: octets.slice(), verbosity: 0 }).promise
    const { info } = await lu.getMetadata()
    expect(info).toMatchObject({ Language: 'fr-FR' })
    expect(await lu.getMarkInfo()).toMatchObject({ Marked: true })
    expect(JSON.stringify(await (await lu.getPage(1)).getStructTree())).toMatch(
      /"role":"H1".*"role":"P".*"role":"H2"/,
    )
    expect(Buffer.from(octets).toString('latin1')).toContain('pdfaid')
  })

  test('a table keeps its header on every page, and a row higher than a page goes on', async () => {
    const ligne = (rang: number) => [`Ligne ${rang}`, '1,00']
    const lignes = [...Array.from({ length: 90 }, (_, rang) => ligne(rang)), ['mot '.repeat(3000), '2,00']]
    const colonnes = [
      { titre: 'Désignation', alignement: 'gauche' as const },
      { titre: 'Montant', alignement: 'droite' as const },
    ]
    const pages = await lire(
      avec([{ type: 'tableau', titre: 'Dépenses', colonnes, lignes, total: ['Total', '92,00'] }]),
    )
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages.slice(0, -1)) expect(page).toContain('Désignation')
    expect(pages.join('\n').match(/Ligne \d+/g)).toHaveLength(90)
    expect(pages.join(' ').match(/\bmot\b/g)).toHaveLength(3000)
  })

  test('non-breaking spaces never break, a word wider than the page does', async () => {
    const mot = 'x'.repeat(400)
    const insecable = `${'mot '.repeat(18)}1\u202F440,06\u00A0€ fin`
    const texte = await lireExact(
      avec([
        { type: 'paragraphe', texte: insecable },
        { type: 'paragraphe', texte: mot },
      ]),
    )
    expect(texte).toContain('1\u202F440,06\u00A0€')
    const [longue = ''] = /x[x\n]+x/.exec(texte) ?? []
    expect(longue.split('\n').length).toBeGreaterThan(3)
    expect(longue.replaceAll('\n', '')).toBe(mot)
  })

  test('the same letter gives the same bytes', async () => {
    const [une, deux] = await Promise.all(
      [1, 2].map(() => renderLettre(exemple('arrete-attributif'), { verificationUrl })),
    )
    expect(Buffer.from(une as Uint8Array).equals(Buffer.from(deux as Uint8Array))).toBe(true)
  })

  test('stays light', async () => {
    expect((await renderLettre(exemple('convention'), { verificationUrl })).length).toBeLessThan(80_000)
  })

  test('an emoji in a name does not stop the letter; an unknown character does, by name', async () => {
    const pieces = ['Devis']
    const dates = { receptionLe: '2026-03-10', completLe: '2026-04-20', pieces }
    const nomme = (nom: string) =>
      redigerAttestationComplet({ ...CONTEXTE, beneficiaire: { ...CONTEXTE.beneficiaire, nom } }, dates)
    const gaie = nomme('Les Amis 🎉 du Web')
    expect(gaie.ok && (await lire(gaie.value))[0]).toContain('Les Amis du Web')
    const inconnue = nomme('Maison 漢')
    const rendu = inconnue.ok ? renderLettre(inconnue.value, { verificationUrl }) : null
    await expect(rendu).rejects.toThrow(GlypheManquant)
    await expect(rendu).rejects.toThrow(/漢/)
  })
})
