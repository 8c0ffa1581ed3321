import { REGLE_VIDE, type RegleDuRecueil } from '../recueil'

/** A category that holds: 20 to 50 % of at most 1 800 €. Built for tests. */
export function regleDuRecueil(change: Partial<RegleDuRecueil> = {}): RegleDuRecueil {
  return {
    ...REGLE_VIDE,
    categorie: '6-3',
    libelle: 'Espaces numériques',
    tauxMin: 2_000,
    tauxMax: 5_000,
    plafondDepense: 1_800_00,
    ...change,
  }
}
