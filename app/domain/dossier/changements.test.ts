import { describe, expect, test } from 'vitest'
import { listChangements } from './changements'
import { type DossierASigner, figer } from './depot'

const DOSSIER: DossierASigner = {
  titre: 'Espace numérique en mairie',
  organisation: { nom: 'Revest-Saint-Martin' },
  annexe: '2017-01',
  demandeDetr: true,
  rubriques: { lieu: { adresse: 'Place de la Mairie', horaires: { lundi: [{ debut: '9h' }] } } },
  lignes: [{ designation: 'Webcam', quantite: 1, prixUnitaireHT: 6000 }],
  demande: null,
  ressources: [{ financeur: 'DETR', montant: 115_200 }],
  pieces: [{ type: 'devis', sha256: 'a' }],
}
const avec = (suite: Partial<DossierASigner>): DossierASigner => ({ ...DOSSIER, ...suite })

describe('listChangements', () => {
  test('the same content in another order of keys has no change', () => {
    const retourne = Object.fromEntries(Object.entries(DOSSIER).reverse()) as DossierASigner
    expect(listChangements(DOSSIER, figer(retourne) as unknown as DossierASigner)).toEqual([])
  })

  test.each<[string, Partial<DossierASigner>, readonly (readonly [string, string | null, string | null])[]]>([
    [
      'a field',
      { rubriques: { lieu: { adresse: 'Rue Haute', horaires: { lundi: [{ debut: '9h' }] } } } },
      [['Adresse du lieu', 'Place de la Mairie', 'Rue Haute']],
    ],
    [
      'hours, which do not fit in a sentence',
      { rubriques: { lieu: { adresse: 'Place de la Mairie', horaires: { lundi: [{ debut: '8h' }] } } } },
      [['Horaires', null, null]],
    ],
    [
      'one cent on a price',
      { lignes: [{ designation: 'Webcam', quantite: 1, prixUnitaireHT: 6001 }] },
      [['Webcam, prix unitaire HT', '60,00\u00A0€', '60,01\u00A0€']],
    ],
    ['a line less', { lignes: [] }, [['Matériel retiré', 'Webcam', null]]],
    [
      'an amount asked',
      { ressources: [{ financeur: 'DETR', montant: 115_100 }] },
      [['Financement, DETR', '1\u202F152,00\u00A0€', '1\u202F151,00\u00A0€']],
    ],
    [
      'a piece replaced',
      { pieces: [{ type: 'devis', sha256: 'b' }] },
      [['Pièce remplacée\u00A0: Devis', null, null]],
    ],
    [
      'the annexe that applies',
      { annexe: '2027-01' },
      [['Version de l’annexe technique', '2017-01', '2027-01']],
    ],
    ['something without a name', { organisation: { nom: 'Manosque' } }, [['Une autre réponse', null, null]]],
  ])('%s', (_, suite, attendus) => {
    const lus = listChangements(DOSSIER, avec(suite))
    expect(lus.map(({ libelle, avant, apres }) => [libelle, avant, apres])).toEqual(attendus)
  })
})
