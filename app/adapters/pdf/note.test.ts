import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { porteurInconnu } from '~/domain/detr/porteur'
import { AUCUNE_REGLE_LOCALE } from '~/domain/detr/regle-locale'
import { LIGNES_DU_KIT, type LigneSimulee, type ReponsesSimulation } from '~/domain/detr/simulation'
import { composerNote, type DonneesNote } from '~/domain/detr/simulation-note'
import { renderNote } from './note.server'

const REPONSES: ReponsesSimulation = {
  nature: 'commune',
  code: '38083',
  lignes: LIGNES_DU_KIT,
  aides: [{ financeur: 'DEPARTEMENT', montant: 200_50 }],
  categorie: null,
}
const ligne = (libelle: string, montantHT: number): LigneSimulee => ({
  categorie: 'autre',
  libelle,
  montantHT,
  nature: 'investissement',
})

function donnees(saisie: Partial<DonneesNote> = {}): DonneesNote {
  return {
    faits: {
      jour: '2026-11-22',
      lieu: 'Dans l’Isère, en 2026',
      porteur: { ...porteurInconnu('commune'), population: 300, populationDe: 'insee' },
      regles: [
        {
          ...AUCUNE_REGLE_LOCALE,
          categorie: 'points-numeriques',
          libelle: 'Points numériques',
          statut: 'observe',
          tauxMin: 2_000,
          tauxMax: 5_000,
          plafondDepense: 1_800_00,
        },
      ],
    },
    reponses: REPONSES,
    porteur: 'Commune de L’HAŸ-LES-EXEMPLES (Isère)',
    lien: 'https://maillage.example.org/simulateur-detr?c=38083&l=ordinateur*650',
    ...saisie,
  }
}

const peindre = (saisie: Partial<DonneesNote> = {}) => renderNote(composerNote(donnees(saisie)), '2026-11-22')

function ouvrir(octets: Uint8Array) {
  return getDocument({ data: octets.slice(), useSystemFonts: false, verbosity: 0 }).promise
}

/** The characters as the file says them, page by page: U+202F and U+00A0 are not plain spaces. */
async function lireExact(octets: Uint8Array): Promise<string[]> {
  const pdf = await ouvrir(octets)
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, rang) => {
      const { fnArray, argsArray } = await (await pdf.getPage(rang + 1)).getOperatorList()
      return fnArray
        .map((fn, i) => (fn === OPS.showText ? (argsArray[i]?.[0] as { unicode: string }[]) : []))
        .map((glyphes) => glyphes.map((glyphe) => glyphe.unicode).join(''))
        .join('\n')
    }),
  )
}

describe('the note of a simulation', () => {
  test('says the sentence, the plan, the rules with their articles, the link, and that it decides nothing', async () => {
    const pages = await lireExact(await peindre())
    expect(pages.length).toBeLessThanOrEqual(2)
    const texte = pages.join('\n')
    for (const attendu of [
      'Commune de L’HAŸ-LES-EXEMPLES (Isère)',
      '740,00\u00A0€',
      '1\u202F480,00\u00A0€',
      'Département',
      '200,50\u00A0€',
      'Votre part',
      '539,50\u00A0€',
      'R2334-27',
      'L1111-10',
      'n’est pas une décision',
      'simulateur-detr?c=38083',
      'observés en 2018',
      '22\u00A0février\u00A02027',
    ])
      expect(texte.replaceAll('\n', ' ')).toContain(attendu)
  })

  test('every page says its number and that nothing is decided', async () => {
    const pages = await lireExact(
      await peindre({
        reponses: { ...REPONSES, lignes: Array.from({ length: 30 }, (_, i) => ligne(`Achat ${i}`, 10_01)) },
      }),
    )
    for (const [rang, page] of pages.entries()) {
      expect(page).toContain(`Page ${rang + 1} sur ${pages.length}`)
      expect(page).toContain('sans valeur de décision')
    }
  })

  test('words that the fonts do not have are printed « ? », never an error', async () => {
    const lignes = [ligne('電脳 « Clavier » \u{1F600} l’œil', 50_00)]
    const [page] = await lireExact(await peindre({ reponses: { ...REPONSES, lignes } }))
    expect(page).toContain('??')
    expect(page).toContain('l’œil')
  })

  test('a link too long for a QR code is still printed whole', async () => {
    const lien = `https://maillage.example.org/simulateur-detr?c=38083&l=${'x'.repeat(1_500)}`
    const texte = (await lireExact(await peindre({ lien }))).join('').replaceAll('\n', '')
    expect(texte).toContain('x'.repeat(1_500))
  })

  test('who may not ask reads why, without a plan', async () => {
    const faits = { ...donnees().faits, porteur: { ...porteurInconnu('commune'), population: 25_000 } }
    const texte = (await lireExact(await peindre({ faits }))).join(' ').replaceAll('\n', ' ')
    expect(texte).toContain('ne peut pas recevoir la DETR')
    expect(texte).not.toContain('Plan de financement')
  })

  test('is tagged, in French, and the same twice', async () => {
    const octets = await peindre()
    const pdf = await ouvrir(octets)
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'fr-FR' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(Buffer.from(await peindre()).equals(Buffer.from(octets))).toBe(true)
    expect(octets.length).toBeLessThan(60 * 1024)
  })
})
