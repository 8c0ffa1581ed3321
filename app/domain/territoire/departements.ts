/** How a département takes its article; a table, because « de le » is never right and no rule holds. */
type Article = 'le' | 'la' | 'l' | 'les' | 'en_sans' | 'en_la' | 'a' | 'vaucluse'

const FORMES: Readonly<
  Record<Article, { readonly dans: string; readonly de: string; readonly elide?: true }>
> = {
  le: { dans: 'dans le ', de: 'du ' },
  la: { dans: 'dans la ', de: 'de la ' },
  l: { dans: 'dans l’', de: 'de l’' },
  les: { dans: 'dans les ', de: 'des ' },
  // « en Eure-et-Loir », « d’Eure-et-Loir »
  en_sans: { dans: 'en ', de: 'de ', elide: true },
  en_la: { dans: 'en ', de: 'de la ' },
  a: { dans: 'à ', de: 'de ' },
  // « dans le Vaucluse », « le préfet de Vaucluse »
  vaucluse: { dans: 'dans le ', de: 'de ' },
}

const DEPARTEMENTS: Readonly<Record<string, readonly [nom: string, article: Article]>> = {
  '01': ['Ain', 'l'],
  '02': ['Aisne', 'l'],
  '03': ['Allier', 'l'],
  '04': ['Alpes-de-Haute-Provence', 'les'],
  '05': ['Hautes-Alpes', 'les'],
  '06': ['Alpes-Maritimes', 'les'],
  '07': ['Ardèche', 'l'],
  '08': ['Ardennes', 'les'],
  '09': ['Ariège', 'l'],
  10: ['Aube', 'l'],
  11: ['Aude', 'l'],
  12: ['Aveyron', 'l'],
  13: ['Bouches-du-Rhône', 'les'],
  14: ['Calvados', 'le'],
  15: ['Cantal', 'le'],
  16: ['Charente', 'la'],
  17: ['Charente-Maritime', 'la'],
  18: ['Cher', 'le'],
  19: ['Corrèze', 'la'],
  21: ['Côte-d’Or', 'la'],
  22: ['Côtes-d’Armor', 'les'],
  23: ['Creuse', 'la'],
  24: ['Dordogne', 'la'],
  25: ['Doubs', 'le'],
  26: ['Drôme', 'la'],
  27: ['Eure', 'l'],
  28: ['Eure-et-Loir', 'en_sans'],
  29: ['Finistère', 'le'],
  '2A': ['Corse-du-Sud', 'la'],
  '2B': ['Haute-Corse', 'la'],
  30: ['Gard', 'le'],
  31: ['Haute-Garonne', 'la'],
  32: ['Gers', 'le'],
  33: ['Gironde', 'la'],
  34: ['Hérault', 'l'],
  35: ['Ille-et-Vilaine', 'en_sans'],
  36: ['Indre', 'l'],
  37: ['Indre-et-Loire', 'en_sans'],
  38: ['Isère', 'l'],
  39: ['Jura', 'le'],
  40: ['Landes', 'les'],
  41: ['Loir-et-Cher', 'en_sans'],
  42: ['Loire', 'la'],
  43: ['Haute-Loire', 'la'],
  44: ['Loire-Atlantique', 'la'],
  45: ['Loiret', 'le'],
  46: ['Lot', 'le'],
  47: ['Lot-et-Garonne', 'en_sans'],
  48: ['Lozère', 'la'],
  49: ['Maine-et-Loire', 'en_sans'],
  50: ['Manche', 'la'],
  51: ['Marne', 'la'],
  52: ['Haute-Marne', 'la'],
  53: ['Mayenne', 'la'],
  54: ['Meurthe-et-Moselle', 'en_sans'],
  55: ['Meuse', 'la'],
  56: ['Morbihan', 'le'],
  57: ['Moselle', 'la'],
  58: ['Nièvre', 'la'],
  59: ['Nord', 'le'],
  60: ['Oise', 'l'],
  61: ['Orne', 'l'],
  62: ['Pas-de-Calais', 'le'],
  63: ['Puy-de-Dôme', 'le'],
  64: ['Pyrénées-Atlantiques', 'les'],
  65: ['Hautes-Pyrénées', 'les'],
  66: ['Pyrénées-Orientales', 'les'],
  67: ['Bas-Rhin', 'le'],
  68: ['Haut-Rhin', 'le'],
  69: ['Rhône', 'le'],
  70: ['Haute-Saône', 'la'],
  71: ['Saône-et-Loire', 'en_sans'],
  72: ['Sarthe', 'la'],
  73: ['Savoie', 'la'],
  74: ['Haute-Savoie', 'la'],
  75: ['Paris', 'a'],
  76: ['Seine-Maritime', 'la'],
  77: ['Seine-et-Marne', 'en_sans'],
  78: ['Yvelines', 'les'],
  79: ['Deux-Sèvres', 'les'],
  80: ['Somme', 'la'],
  81: ['Tarn', 'le'],
  82: ['Tarn-et-Garonne', 'en_sans'],
  83: ['Var', 'le'],
  84: ['Vaucluse', 'vaucluse'],
  85: ['Vendée', 'la'],
  86: ['Vienne', 'la'],
  87: ['Haute-Vienne', 'la'],
  88: ['Vosges', 'les'],
  89: ['Yonne', 'l'],
  90: ['Territoire de Belfort', 'le'],
  91: ['Essonne', 'l'],
  92: ['Hauts-de-Seine', 'les'],
  93: ['Seine-Saint-Denis', 'la'],
  94: ['Val-de-Marne', 'le'],
  95: ['Val-d’Oise', 'le'],
  971: ['Guadeloupe', 'en_la'],
  972: ['Martinique', 'en_la'],
  973: ['Guyane', 'en_la'],
  974: ['La Réunion', 'a'],
  976: ['Mayotte', 'a'],
  975: ['Saint-Pierre-et-Miquelon', 'a'],
  977: ['Saint-Barthélemy', 'a'],
  978: ['Saint-Martin', 'a'],
  986: ['Wallis et Futuna', 'a'],
  987: ['Polynésie française', 'en_la'],
  988: ['Nouvelle-Calédonie', 'en_la'],
}

/** « Alpes-de-Haute-Provence ». @throws when the code is not a département or a collectivité d’outre-mer. */
export function nomDepartement(code: string): string {
  return getDepartement(code)[0]
}

/** « dans l’Isère », « dans les Hautes-Alpes », « en Eure-et-Loir », « à Mayotte ». @throws on an unknown code */
export function dansDepartement(code: string): string {
  const [nom, article] = getDepartement(code)
  return `${FORMES[article].dans}${nom}`
}

/** « de l’Isère », « des Hautes-Alpes », « de la Sarthe », « d’Ille-et-Vilaine ». @throws on an unknown code */
export function deDepartement(code: string): string {
  const [nom, article] = getDepartement(code)
  const { de, elide } = FORMES[article]
  return elide && /^[AEIOUY]/.test(nom) ? `d’${nom}` : `${de}${nom}`
}

/** « la préfecture de la Sarthe », to begin or to continue a sentence. @throws on an unknown code */
export function laPrefecture(code: string): string {
  return `la préfecture ${deDepartement(code)}`
}

export function isDepartement(code: string): boolean {
  return Object.hasOwn(DEPARTEMENTS, code)
}

export function listCodesDepartement(): readonly string[] {
  return Object.keys(DEPARTEMENTS).sort()
}

function getDepartement(code: string): readonly [nom: string, article: Article] {
  const departement = isDepartement(code) ? DEPARTEMENTS[code] : undefined
  if (!departement) throw new RangeError(`Unknown département: ${code}`)
  return departement
}
