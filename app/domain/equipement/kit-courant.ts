import type { LigneEquipement } from './lignes'

/** A line of the ordinary kit, without its id: the caller gives one. */
export type LigneDeKit = Omit<LigneEquipement, 'id'>

export const AVERTISSEMENT_KIT = 'Prix indicatifs, à remplacer par ceux du devis.'

function aAcheter(
  categorie: LigneDeKit['categorie'],
  designation: string,
  prixUnitaireHT: number,
): LigneDeKit {
  return {
    categorie,
    designation,
    quantite: 1,
    prixUnitaireHT,
    tauxTva: 2000,
    nature: 'investissement',
    existante: false,
    devis: null,
  }
}

/**
 * The ordinary case: one workstation and one multifunction printer. Prices in cents HT are indicative, of the
 * order of the grants of 2018 (median cost 1 510 €): the screen says so and asks for those of the quote.
 */
export const KIT_COURANT: readonly LigneDeKit[] = [
  aAcheter('ordinateur', 'Ordinateur', 65_000),
  aAcheter('ecran', 'Écran de 24 pouces', 18_000),
  aAcheter('multifonction', 'Appareil multifonction (imprime et numérise)', 40_000),
  aAcheter('webcam', 'Webcam', 6_000),
  aAcheter('mobilier', 'Table accessible aux personnes à mobilité réduite (PMR)', 14_000),
  aAcheter('signaletique', 'Signalétique d’entrée', 5_000),
  {
    categorie: 'connexion',
    designation: 'Connexion internet de la mairie',
    quantite: 1,
    prixUnitaireHT: 0,
    tauxTva: 2000,
    nature: 'fonctionnement',
    existante: true,
    devis: null,
  },
]
