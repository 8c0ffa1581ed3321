import { describe, expect, test } from 'vitest'
import type { Categorie } from './categories'
import { doute, type LigneAClasser, listDoutes, proposerClassement } from './classement'
import { KIT_COURANT } from './kit-courant'

const ligne = (
  categorie: Categorie,
  designation: string,
  prixUnitaireHT: number,
  tauxTva = 2000,
): LigneAClasser => ({ categorie, designation, prixUnitaireHT, tauxTva })

describe('investment or running cost (law-detr.md D2, D4, D8)', () => {
  test.each<[string, LigneAClasser, string]>([
    ['a computer, whatever its price', ligne('ordinateur', 'Ordinateur', 199_00), 'investissement'],
    ['a printer', ligne('multifonction', 'Multifonction', 400_00), 'investissement'],
    ['a webcam of 60 €', ligne('webcam', 'Webcam', 60_00), 'investissement'],
    ['a table', ligne('mobilier', 'Table PMR', 140_00), 'investissement'],
    ['a sign', ligne('signaletique', 'Panneau d’entrée', 50_00), 'investissement'],
    ['the connection', ligne('connexion', 'Fibre de la mairie', 35_00), 'fonctionnement'],
    ['its cabling', ligne('connexion', 'Câblage de la salle', 320_00), 'investissement'],
    ['a subscription to software', ligne('autre', 'Abonnement antivirus', 900_00), 'fonctionnement'],
    ['toner', ligne('imprimante', 'Lot de toners', 220_00), 'fonctionnement'],
    ['an extended warranty', ligne('ordinateur', 'Extension de garantie 3 ans', 80_00), 'fonctionnement'],
    ['maintenance, even dear', ligne('autre', 'Contrat de maintenance', 2_000_00), 'fonctionnement'],
    // 416,66 € HT makes 499,99 € TTC, 416,67 € makes 500,00 €: the border is at 500 € TTC the unit.
    ['out of the list, one cent under', ligne('autre', 'Casier', 416_66), 'fonctionnement'],
    ['out of the list, at 500 € TTC', ligne('autre', 'Casier', 416_67), 'investissement'],
    ['out of the list, without VAT', ligne('securite', 'Câble antivol', 499_99, 0), 'fonctionnement'],
    ['out of the list, without VAT, at it', ligne('securite', 'Coffre', 500_00, 0), 'investissement'],
  ])('%s', (_, saisie, nature) => expect(proposerClassement(saisie).nature).toBe(nature))

  test('the ordinary kit is classed as it is proposed', () => {
    for (const duKit of KIT_COURANT) expect(proposerClassement(duKit).nature).toBe(duKit.nature)
  })
})

describe('a doubt about the chosen nature', () => {
  const abonnement = ligne('autre', 'Abonnement au logiciel', 900_00)

  test('says why, with its source', () => {
    expect(doute({ ...abonnement, nature: 'investissement', existante: false })).toBe(
      'Semble du fonctionnement\u00A0: un abonnement se paie chaque année (art. L2334-36 CGCT).',
    )
  })

  test('the doubts of a dossier name their lines', () => {
    const lignes = [abonnement, ligne('ordinateur', 'Ordinateur', 650_00)].map((saisie) => ({
      ...saisie,
      nature: 'investissement' as const,
      existante: false,
    }))
    expect(listDoutes(lignes)).toEqual([
      'Abonnement au logiciel\u00A0: semble du fonctionnement\u00A0: un abonnement se paie chaque année (art. L2334-36 CGCT).',
    ])
  })

  test.each([
    [
      'the nature is the proposed one',
      { ...abonnement, nature: 'fonctionnement' as const, existante: false },
    ],
    ['nothing is to buy', { ...abonnement, nature: 'investissement' as const, existante: true }],
    [
      'nothing is typed',
      { ...abonnement, designation: ' ', nature: 'investissement' as const, existante: false },
    ],
  ])('none when %s', (_, saisie) => expect(doute(saisie)).toBeNull())
})
