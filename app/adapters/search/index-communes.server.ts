import { normaliser, type Recherche } from '~/domain/territoire/recherche'

export type Territoire = {
  readonly communes: readonly {
    readonly code: string
    readonly nom: string
    readonly type: string
    readonly departement: string | null
    readonly epci: string | null
    readonly siren: string | null
    readonly population: number | null
    readonly codesPostaux: string
    readonly chefLieu: string | null
  }[]
  readonly epci: readonly {
    readonly siren: string
    readonly nom: string
    readonly population: number | null
  }[]
  readonly departements: readonly { readonly code: string; readonly nom: string }[]
}

/** What a search gives: a present commune or an EPCI. `code` is the INSEE code, or the SIREN of an EPCI. */
export type Lieu = {
  readonly type: 'commune' | 'epci'
  readonly code: string
  readonly nom: string
  /** Of an EPCI: the département where most of its inhabitants live. */
  readonly departement: string
  readonly departementNom: string
  readonly codesPostaux: readonly string[]
  readonly population: number | null
  readonly siren: string | null
  /** The old commune that was typed, which is now part of this one; null when the name is the present one. */
  readonly ancienne: string | null
}

type Fiche = {
  readonly lieu: Lieu
  readonly nom: string
  readonly mots: readonly string[]
  /** What may refine a name, never found alone: « valence drome », « valence 26 ». */
  readonly precisions: readonly string[]
}

type Entree = readonly [texte: string, rang: number]

/** Names, codes and words, ready to answer; communes come before EPCI, the most populated first. */
export type IndexDesCommunes = {
  readonly fiches: readonly Fiche[]
  /** Sorted by text: a prefix is a range. */
  readonly mots: readonly Entree[]
  readonly codesPostaux: readonly Entree[]
  readonly parNom: ReadonlyMap<string, readonly number[]>
  readonly parCode: ReadonlyMap<string, readonly number[]>
}

/** Builds the index in one pass; about 40 000 fiches. */
export function indexer({ communes, epci, departements }: Territoire): IndexDesCommunes {
  const noms = new Map(departements.map(({ code, nom }) => [code, nom]))
  const actuelles = new Map<string, Lieu>()
  for (const commune of communes) {
    if (commune.type !== 'commune-actuelle') continue
    actuelles.set(commune.code, lieuDeCommune(commune, noms))
  }
  const fiches: Fiche[] = [...actuelles.values()].map((lieu) => ficher(lieu, lieu.nom))
  for (const { nom, chefLieu, codesPostaux } of communes) {
    const lieu = chefLieu === null ? undefined : actuelles.get(chefLieu)
    if (!lieu || normaliser(nom) === normaliser(lieu.nom)) continue
    fiches.push(ficher({ ...lieu, ancienne: nom }, nom, decouper(codesPostaux)))
  }
  const departementsDesEpci = departementParEpci(communes)
  for (const { siren, nom, population } of epci) {
    const departement = departementsDesEpci.get(siren) ?? ''
    const departementNom = noms.get(departement) ?? ''
    const lieu = {
      type: 'epci',
      code: siren,
      nom,
      departement,
      departementNom,
      codesPostaux: [],
      population,
      siren,
    } as const
    fiches.push(ficher({ ...lieu, ancienne: null }, nom))
  }
  fiches.sort(comparer)
  return {
    fiches,
    mots: trier(fiches, ({ mots }) => [...new Set(mots)]),
    codesPostaux: trier(fiches, ({ lieu }) => (lieu.ancienne === null ? lieu.codesPostaux : [])),
    parNom: rangerNoms(fiches),
    parCode: rangerCodes(fiches, communes),
  }
}

function comparer(a: Fiche, b: Fiche): number {
  if (a.lieu.type !== b.lieu.type) return a.lieu.type === 'commune' ? -1 : 1
  const habitants = (b.lieu.population ?? 0) - (a.lieu.population ?? 0)
  if (habitants !== 0) return habitants
  const anciennete = Number(a.lieu.ancienne !== null) - Number(b.lieu.ancienne !== null)
  if (anciennete !== 0) return anciennete
  return a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : a.lieu.code < b.lieu.code ? -1 : 1
}

function lieuDeCommune(commune: Territoire['communes'][number], noms: ReadonlyMap<string, string>): Lieu {
  const departement = commune.departement ?? ''
  return {
    type: 'commune',
    code: commune.code,
    nom: commune.nom,
    departement,
    departementNom: noms.get(departement) ?? '',
    codesPostaux: decouper(commune.codesPostaux),
    population: commune.population,
    siren: commune.siren,
    ancienne: null,
  }
}

function decouper(codesPostaux: string): string[] {
  return codesPostaux === '' ? [] : codesPostaux.split(' ')
}

function ficher(lieu: Lieu, nom: string, codesPostaux: readonly string[] = []): Fiche {
  const propre = normaliser(nom)
  const precisions = [
    ...lieu.codesPostaux,
    ...codesPostaux,
    lieu.departement.toLowerCase(),
    ...normaliser(lieu.departementNom).split(' '),
  ]
  return { lieu, nom: propre, mots: propre.split(' '), precisions }
}

function departementParEpci(communes: Territoire['communes']): Map<string, string> {
  const habitants = new Map<string, Map<string, number>>()
  for (const { epci, departement, population, type } of communes) {
    if (epci === null || departement === null || type !== 'commune-actuelle') continue
    const parDepartement = habitants.get(epci) ?? new Map<string, number>()
    parDepartement.set(departement, (parDepartement.get(departement) ?? 0) + (population ?? 0))
    habitants.set(epci, parDepartement)
  }
  return new Map(
    [...habitants].map(([siren, parDepartement]) => {
      const [premier] = [...parDepartement].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return [siren, premier?.[0] ?? '']
    }),
  )
}

function trier(fiches: readonly Fiche[], textes: (fiche: Fiche) => readonly string[]): Entree[] {
  const entrees = fiches.flatMap((fiche, rang) => textes(fiche).map((texte): Entree => [texte, rang]))
  return entrees.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y))
}

function rangerNoms(fiches: readonly Fiche[]): Map<string, number[]> {
  const parNom = new Map<string, number[]>()
  for (const [rang, { nom }] of fiches.entries()) {
    const rangs = parNom.get(nom)
    if (rangs) rangs.push(rang)
    else parNom.set(nom, [rang])
  }
  return parNom
}

function rangerCodes(fiches: readonly Fiche[], communes: Territoire['communes']): Map<string, number[]> {
  const parCode = new Map<string, number[]>()
  const ranger = (code: string, rang: number) => {
    const rangs = parCode.get(code)
    if (!rangs) parCode.set(code, [rang])
    else if (!rangs.includes(rang)) rangs.push(rang)
  }
  const anciens = new Map(
    communes.filter(({ chefLieu }) => chefLieu !== null).map((c) => [`${c.nom}|${c.chefLieu}`, c.code]),
  )
  for (const [rang, { lieu }] of fiches.entries()) {
    const ancien = lieu.ancienne === null ? null : anciens.get(`${lieu.ancienne}|${lieu.code}`)
    ranger(ancien ?? lieu.code, rang)
    if (lieu.ancienne !== null) continue
    if (lieu.siren !== null) ranger(lieu.siren, rang)
    for (const codePostal of lieu.codesPostaux) ranger(codePostal, rang)
  }
  return parCode
}

/** At most `limite` places, each once: the exact name first, then the most populated. */
export function chercher(index: IndexDesCommunes, recherche: Recherche, limite: number): readonly Lieu[] {
  const rangs = recherche.type === 'nom' ? parNom(index, recherche.texte) : parCode(index, recherche)
  const vus = new Set<string>()
  const lieux: Lieu[] = []
  for (const rang of rangs) {
    const { lieu } = index.fiches[rang]!
    if (vus.has(lieu.code)) continue
    vus.add(lieu.code)
    lieux.push(lieu)
    if (lieux.length === limite) break
  }
  return lieux
}

function parCode({ parCode: codes }: IndexDesCommunes, { type, texte }: Recherche): Iterable<number> {
  return codes.get(type === 'siret' ? texte.slice(0, 9) : texte) ?? []
}

function* parNom(index: IndexDesCommunes, texte: string): Generator<number> {
  const [premier, ...autres] = texte.split(' ')
  if (!premier) return
  if (/^\d{2,4}$/.test(texte)) {
    yield* rangsParPrefixe(index.codesPostaux, texte)
    return
  }
  yield* index.parNom.get(texte) ?? []
  for (const rang of candidats(index, premier)) {
    const fiche = index.fiches[rang]!
    if (autres.every((mot) => isDans(fiche, mot))) yield rang
  }
}

function isDans({ mots, precisions }: Fiche, debut: string): boolean {
  return mots.some((mot) => mot.startsWith(debut)) || precisions.some((mot) => mot.startsWith(debut))
}

/** Over this number of words, sorting them costs more than reading the fiches in order until enough are found. */
const TRI_MAXIMAL = 6000

function* candidats({ mots, fiches }: IndexDesCommunes, debut: string): Generator<number> {
  if (borne(mots, `${debut}\uffff`) - borne(mots, debut) <= TRI_MAXIMAL) {
    yield* rangsParPrefixe(mots, debut)
    return
  }
  for (const [rang, fiche] of fiches.entries()) {
    if (fiche.mots.some((mot) => mot.startsWith(debut))) yield rang
  }
}

/** Ranks of the fiches that have a text beginning so, in the order of the fiches. */
function rangsParPrefixe(entrees: readonly Entree[], debut: string): Uint32Array {
  const premier = borne(entrees, debut)
  const rangs = new Uint32Array(borne(entrees, `${debut}\uffff`) - premier)
  for (let indice = 0; indice < rangs.length; indice += 1) rangs[indice] = entrees[premier + indice]![1]
  return rangs.sort()
}

function borne(entrees: readonly Entree[], texte: string): number {
  let bas = 0
  let haut = entrees.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if (entrees[milieu]![0] < texte) bas = milieu + 1
    else haut = milieu
  }
  return bas
}
