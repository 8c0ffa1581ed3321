/**
 * Three of the DETR grants of 2018 for an espace numérique: the same object, three départements, three rates.
 * Amounts in cents, as published; the publication does not say whether the cost is HT.
 *
 * @source open data of the ministère de l’intérieur, « Subventions DETR », year 2018
 */
export const SUBVENTIONS_2018 = [
  {
    commune: 'Revest-Saint-Martin',
    departement: 'Alpes-de-Haute-Provence',
    habitants: 70,
    objet: 'Espace numérique en mairie, à la disposition des habitants',
    cout: 144_006,
    subvention: 115_200,
    taux: 8_000,
  },
  {
    commune: 'Chavanoz',
    departement: 'Isère',
    habitants: 4_626,
    objet: 'Installation d’un point numérique',
    cout: 101_400,
    subvention: 50_700,
    taux: 5_000,
  },
  {
    commune: 'Arracourt',
    departement: 'Meurthe-et-Moselle',
    habitants: 250,
    objet: 'Point numérique de proximité',
    cout: 92_900,
    subvention: 29_900,
    taux: 3_219,
  },
] as const
