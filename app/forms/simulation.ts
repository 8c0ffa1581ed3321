import { type Centimes, formatNombre, MONTANT_MAXIMAL, parseMontant, somme } from '~/domain/commun/montant'
import { type Motif, motif } from '~/domain/commun/motif'
import {
  type AideSimulee,
  devinerCategorie,
  FINANCEURS_SIMULES,
  LIGNES_DU_KIT,
  type LigneSimulee,
  NATURES_SIMULEES,
  type NatureSimulee,
  type ReponsesSimulation,
} from '~/domain/detr/simulation'
import { CATEGORIES } from '~/domain/equipement/categories'
import { texteSurUneLigne } from './texte'

export const LIGNES_SIMULEES_MAX = 30
export const AIDES_SIMULEES_MAX = 10
const LIBELLE_MAX = 80
/** The link stays shorter than what the sign-in keeps of the wanted page. */
const LIEN_MAX = 1_800

/** A row as typed: right or wrong, shown again. */
export type LigneTapee = {
  readonly categorie: string
  readonly libelle: string
  readonly montant: string
  readonly nature: string
}
export type AideTapee = { readonly financeur: string; readonly montant: string }

export type SimulationLue = {
  readonly nature: NatureSimulee
  /** INSEE code or SIREN; null: the first question is not answered. */
  readonly code: string | null
  /** What is searched. */
  readonly q: string
  readonly categorie: string | null
  /** The rows of the kit, always all of them, then the free ones. */
  readonly lignes: readonly LigneTapee[]
  readonly aides: readonly AideTapee[]
  /** False: the kit is proposed, nothing was answered. */
  readonly isRepondue: boolean
  /** Blank rows asked by a button. */
  readonly ajout: 'ligne' | 'financeur' | null
  readonly motifs: readonly Motif[]
  /** Null when something is missing or refused. */
  readonly reponses: ReponsesSimulation | null
}

/**
 * Reads the answers from the query: short (`l=ordinateur*650`) as the link has them, or long (`prix0=650`) as the form
 * sends them. Anything else is ignored; what cannot be read is a motif on its field. Amounts: cents HT.
 */
export function lireSimulation(query: URLSearchParams): SimulationLue {
  const nature = NATURES_SIMULEES.find((connue) => connue === query.get('n')) ?? 'commune'
  const code = lireCode(query.get('c'))
  const tapees = [...lignesCourtes(query), ...lignesLongues(query)]
  const isRepondue = tapees.length > 0
  const lignes = isRepondue ? completerLeKit(tapees) : LIGNES_DU_KIT.map(taperLigne)
  const aides = [...aidesCourtes(query), ...aidesLongues(query)]
  const ajoute = query.get('ajout')
  const categorie = texteSurUneLigne(query.get('k') ?? '').slice(0, 100) || null
  const motifs: Motif[] = []
  const lues = lireLignes(lignes, motifs)
  const recues = lireAides(aides, motifs)
  checkTailles(lues, recues, motifs)
  const reponses =
    code === null || motifs.length > 0 ? null : { nature, code, lignes: lues, aides: recues, categorie }
  if (reponses && ecrireSimulation(reponses).length > LIEN_MAX)
    motifs.push(
      motif(
        'simulation.longue',
        'Ces réponses sont trop longues pour un lien\u00A0: abrégez les désignations.',
      ),
    )
  return {
    nature,
    code,
    q: texteSurUneLigne(query.get('q') ?? '').slice(0, 100),
    categorie,
    lignes,
    aides,
    isRepondue,
    ajout: ajoute === 'ligne' || ajoute === 'financeur' ? ajoute : null,
    motifs,
    reponses: motifs.length > 0 ? null : reponses,
  }
}

/** The shortest query that reopens these answers: `c=38083&l=ordinateur*650&a=DEPARTEMENT*200`. */
export function ecrireSimulation({ nature, code, lignes, aides, categorie }: ReponsesSimulation): string {
  const query = new URLSearchParams()
  if (nature !== 'commune') query.set('n', nature)
  query.set('c', code)
  for (const ligne of lignes) query.append('l', ecrireLigne(ligne))
  if (lignes.length === 0) query.append('l', '')
  for (const { financeur, montant } of aides) query.append('a', `${financeur}*${ecrireMontant(montant)}`)
  if (categorie !== null) query.set('k', categorie)
  return query.toString()
}

/** Whether this row is one of the ordinary kit, whose name is not typed. */
export function isDuKit({ categorie, libelle }: Pick<LigneTapee, 'categorie' | 'libelle'>): boolean {
  return LIGNES_DU_KIT.some((kit) => kit.categorie === categorie && kit.libelle === libelle)
}

function lireCode(texte: string | null): string | null {
  const code = (texte ?? '').trim().toUpperCase()
  return /^(\d{5}|2[AB]\d{3}|\d{9})$/.test(code) ? code : null
}

function ecrireLigne({ categorie, libelle, montantHT, nature }: LigneSimulee): string {
  const court = nature === 'fonctionnement' ? 'f' : ''
  const texte = isDuKit({ categorie, libelle }) ? '' : libelle.replaceAll('*', '×')
  const morceaux = [categorie, ecrireMontant(montantHT), court, texte]
  return morceaux.join('*').replace(/\*+$/, '')
}

function ecrireMontant(montant: Centimes): string {
  return montant % 100 === 0
    ? String(montant / 100)
    : formatNombre(montant)
        .replace(/\u202F/g, '')
        .replace(',', '.')
}

function lignesCourtes(query: URLSearchParams): readonly LigneTapee[] {
  return query
    .getAll('l')
    .slice(0, LIGNES_SIMULEES_MAX + 1)
    .map((texte) => {
      const [categorie = '', montant = '', nature = '', ...suite] = texte.split('*')
      const kit = LIGNES_DU_KIT.find((connue) => connue.categorie === categorie)
      const libelle = texteSurUneLigne(suite.join('*')) || (kit?.libelle ?? '')
      return {
        categorie,
        libelle,
        montant: enFrancais(montant),
        nature: nature === 'f' ? 'fonctionnement' : 'investissement',
      }
    })
}

function lignesLongues(query: URLSearchParams): readonly LigneTapee[] {
  return rangs(query, 'prix').map((rang) => ({
    categorie: query.get(`categorie${rang}`) ?? '',
    libelle: texteSurUneLigne(query.get(`ligne${rang}`) ?? ''),
    montant: texteSurUneLigne(query.get(`prix${rang}`) ?? ''),
    nature: query.get(`nature${rang}`) ?? 'investissement',
  }))
}

function aidesCourtes(query: URLSearchParams): readonly AideTapee[] {
  return query
    .getAll('a')
    .slice(0, AIDES_SIMULEES_MAX + 1)
    .map((texte) => {
      const [financeur = '', montant = ''] = texte.split('*')
      return { financeur, montant: enFrancais(montant) }
    })
}

function aidesLongues(query: URLSearchParams): readonly AideTapee[] {
  return rangs(query, 'montant').map((rang) => ({
    financeur: query.get(`financeur${rang}`) ?? '',
    montant: texteSurUneLigne(query.get(`montant${rang}`) ?? ''),
  }))
}

function rangs(query: URLSearchParams, debut: string): readonly number[] {
  return [...new Set(query.keys())]
    .filter((cle) => cle.startsWith(debut) && /^\d{1,2}$/.test(cle.slice(debut.length)))
    .map((cle) => Number(cle.slice(debut.length)))
    .sort((a, b) => a - b)
}

/** The rows of the kit in their order, empty when they are not bought, then the others without the blank ones. */
function completerLeKit(tapees: readonly LigneTapee[]): readonly LigneTapee[] {
  const kit = LIGNES_DU_KIT.map(
    ({ categorie, libelle }) =>
      tapees.find((tapee) => tapee.categorie === categorie && tapee.libelle === libelle) ?? {
        categorie,
        libelle,
        montant: '',
        nature: 'investissement',
      },
  )
  const autres = tapees.filter(
    (tapee) => !kit.includes(tapee) && (tapee.libelle !== '' || tapee.montant !== ''),
  )
  return [...kit, ...autres]
}

function taperLigne({ categorie, libelle, montantHT, nature }: LigneSimulee): LigneTapee {
  return { categorie, libelle, montant: formatNombre(montantHT), nature }
}

/** « 650.5 » of a link is shown « 650,50 »; what cannot be read stays as it is. */
function enFrancais(texte: string): string {
  const lu = parseMontant(texte)
  return lu.ok ? formatNombre(lu.value) : texteSurUneLigne(texte)
}

function lireLignes(tapees: readonly LigneTapee[], motifs: Motif[]): readonly LigneSimulee[] {
  return tapees.flatMap((tapee, rang) => {
    const { libelle, nature } = tapee
    if (tapee.montant === '') {
      if (!isDuKit(tapee))
        motifs.push(motif('champ.vide', 'Indiquez le montant hors taxes.', null, `prix${rang}`))
      return []
    }
    if (libelle === '') motifs.push(motif('champ.vide', 'Écrivez ce que vous achetez.', null, `ligne${rang}`))
    if ([...libelle].length > LIBELLE_MAX)
      motifs.push(
        motif(
          'champ.long',
          `Ce texte est trop long\u00A0: ${LIBELLE_MAX}\u00A0caractères au plus.`,
          null,
          `ligne${rang}`,
        ),
      )
    const montantHT = lireMontant(tapee.montant, `prix${rang}`, motifs)
    if (montantHT === 0) return []
    const connue = CATEGORIES.find((categorie) => categorie === tapee.categorie)
    return [
      {
        categorie: connue ?? devinerCategorie(libelle),
        libelle,
        montantHT,
        nature: nature === 'fonctionnement' ? ('fonctionnement' as const) : ('investissement' as const),
      },
    ]
  })
}

function lireAides(tapees: readonly AideTapee[], motifs: Motif[]): readonly AideSimulee[] {
  return tapees.flatMap((tapee, rang) => {
    if (tapee.montant === '') return []
    const financeur = FINANCEURS_SIMULES.find((connu) => connu === tapee.financeur)
    if (!financeur) motifs.push(motif('choix', 'Choisissez qui paie.', null, `financeur${rang}`))
    const montant = lireMontant(tapee.montant, `montant${rang}`, motifs)
    return financeur && montant > 0 ? [{ financeur, montant }] : []
  })
}

function lireMontant(texte: string, champ: string, motifs: Motif[]): Centimes {
  const lu = parseMontant(texte)
  if (lu.ok) return lu.value
  motifs.push(...lu.motifs.map((refuse) => ({ ...refuse, champ })))
  return 0
}

function checkTailles(lignes: readonly LigneSimulee[], aides: readonly AideSimulee[], motifs: Motif[]): void {
  if (lignes.length > LIGNES_SIMULEES_MAX)
    motifs.push(motif('simulation.lignes', `Au plus ${LIGNES_SIMULEES_MAX} lignes.`))
  if (aides.length > AIDES_SIMULEES_MAX)
    motifs.push(motif('simulation.financeurs', `Au plus ${AIDES_SIMULEES_MAX} financeurs.`))
  const totaux = [somme(lignes.map((l) => l.montantHT)), somme(aides.map((a) => a.montant))]
  if (totaux.some((total) => total > MONTANT_MAXIMAL))
    motifs.push(motif('montant.immense', 'Le total est trop grand\u202F: vérifiez le nombre de zéros.'))
}
