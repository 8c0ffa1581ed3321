/** Categories of equipment, the words of the annexe technique. */
export const CATEGORIES = [
  'ordinateur',
  'ecran',
  'scanner',
  'imprimante',
  'multifonction',
  'webcam',
  'connexion',
  'mobilier',
  'signaletique',
  'securite',
  'autre',
] as const
export type Categorie = (typeof CATEGORIES)[number]

export const LIBELLES_CATEGORIE: Readonly<Record<Categorie, string>> = {
  ordinateur: 'Ordinateur',
  ecran: 'Écran',
  scanner: 'Scanner',
  imprimante: 'Imprimante',
  multifonction: 'Appareil multifonction (imprime et numérise)',
  webcam: 'Webcam',
  connexion: 'Connexion internet',
  mobilier: 'Mobilier',
  signaletique: 'Signalétique',
  securite: 'Sécurité du poste',
  autre: 'Autre',
}
