import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PAQUET = '@etalab/decoupage-administratif'
const FICHIERS = ['regions', 'departements', 'arrondissements', 'epci', 'communes'] as const
type Fichier = (typeof FICHIERS)[number]

type CommuneSource = {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region?: string
  readonly departement?: string
  readonly arrondissement?: string
  readonly siren?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
  /** Of a déléguée or associée: the present commune. */
  readonly chefLieu?: string
  /** Of an arrondissement municipal: Paris, Lyon or Marseille. */
  readonly commune?: string
}
type EpciSource = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly populationMunicipale?: number
  readonly membres: readonly { readonly code: string }[]
}
type NomSource = { readonly code: string; readonly nom: string }

export type Decoupage = {
  readonly version: string
  /** SHA-256 of the five files, in their order. */
  readonly empreinte: string
  /** Parses the files; nothing is read twice. */
  readonly lire: () => {
    readonly regions: readonly NomSource[]
    readonly departements: readonly (NomSource & { readonly region: string })[]
    readonly arrondissements: readonly (NomSource & { readonly departement: string })[]
    readonly epci: readonly EpciSource[]
    readonly communes: readonly CommuneSource[]
  }
}

/** The files of the reference package, with their checksum. The package's major version is the vintage (6 is 2026). */
export function ouvrirDecoupage(): Decoupage {
  const { resolve } = createRequire(import.meta.url)
  const octets = new Map<Fichier, Buffer>()
  const somme = createHash('sha256')
  for (const fichier of FICHIERS) {
    const contenu = readFileSync(resolve(`${PAQUET}/data/${fichier}.json`))
    octets.set(fichier, contenu)
    somme.update(contenu)
  }
  const { version } = JSON.parse(readFileSync(resolve(`${PAQUET}/package.json`), 'utf8')) as {
    version: string
  }
  const parse = <T>(fichier: Fichier): T => JSON.parse(octets.get(fichier)!.toString('utf8')) as T
  return {
    version,
    empreinte: somme.digest('hex'),
    lire: () => ({
      regions: parse('regions'),
      departements: parse('departements'),
      arrondissements: parse('arrondissements'),
      epci: parse('epci'),
      communes: parse('communes'),
    }),
  }
}
