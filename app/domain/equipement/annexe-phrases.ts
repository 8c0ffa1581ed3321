import { findChamp } from './annexe-champs'
import type { AnnexeTechnique, Controle, EvaluationAnnexe, ExigenceEvaluee } from './annexe-technique'
import { type Categorie, LIBELLES_CATEGORIE } from './categories'

type Version = Pick<AnnexeTechnique, 'questions'>

/** Data files hold the straight apostrophe and plain spaces; everything people read has the French ones. */
export function typographier(texte: string): string {
  return texte
    .replaceAll("'", '’')
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/ ([;!?])/g, '\u202F$1')
}

export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

/** « Un scanner » inside a sentence: « un scanner ». An acronym keeps its capital. */
export function minuscule(texte: string): string {
  return /^\p{Lu}\p{Lu}/u.test(texte) ? texte : texte.charAt(0).toLowerCase() + texte.slice(1)
}

/** How a requirement is checked, as a phrase without a full stop: « au moins 1 scanner ou appareil multifonction », « au moins 2 : ordinateur ». */
export function decrireControle(annexe: Version, controle: Controle): string {
  switch (controle.type) {
    case 'quantite':
      return `au moins ${controle.min}${controle.min > 1 ? '\u00A0:' : ''} ${controle.categories.map(nommerCategorie).join(' ou ')}`
    case 'mesure':
      return `${decrireQuestion(annexe, controle.champ)}\u00A0: ${decrireSeuil(annexe, controle)}`
    case 'oui':
      return `${decrireQuestion(annexe, controle.champ)}\u00A0: oui`
    case 'parmi':
      return `${decrireQuestion(annexe, controle.champ)}\u00A0: ${nommerValeurs(annexe, controle).join(' ou ')}`
    case 'contient':
      return `${decrireQuestion(annexe, controle.champ)}\u00A0: ${nommerValeurs(annexe, controle).join(' et ')}`
    case 'toutes':
      return `à la fois\u00A0: ${controle.controles
        .map((partie) => decrireControle(annexe, partie))
        .join('\u202F; ')}`
  }
}

/** « au moins 21 pouces », « au plus 80 cm », « de 60 à 80 cm ». */
export function decrireSeuil(annexe: Version, controle: Extract<Controle, { type: 'mesure' }>): string {
  const unite = findChamp(annexe, controle.champ)?.unite
  const suffixe = unite ? `\u00A0${unite}` : ''
  const { min, max } = controle
  if (min !== undefined && max !== undefined) return `de ${ecrire(min)} à ${ecrire(max)}${suffixe}`
  return max === undefined ? `au moins ${ecrire(min ?? 0)}${suffixe}` : `au plus ${ecrire(max)}${suffixe}`
}

/** « appareil multifonction »: the category inside a sentence. */
export function nommerCategorie(categorie: string): string {
  const libelle = Object.hasOwn(LIBELLES_CATEGORIE, categorie)
    ? LIBELLES_CATEGORIE[categorie as Categorie]
    : categorie
  return minuscule(libelle.replace(/ \(.*\)$/, ''))
}

export function nommerValeurs(
  annexe: Version,
  { champ, valeurs }: { readonly champ: string; readonly valeurs: readonly string[] },
): readonly string[] {
  const options = findChamp(annexe, champ)?.options ?? []
  return valeurs.map((valeur) =>
    minuscule(options.find((option) => option.valeur === valeur)?.libelle ?? valeur),
  )
}

function decrireQuestion(annexe: Version, champ: string): string {
  const intitule = findChamp(annexe, champ)?.intitule ?? champ
  return `«\u00A0${typographier(intitule)}\u00A0»`
}

function ecrire(valeur: number): string {
  return String(valeur).replace('.', ',')
}

/** Over this number, the sentence counts and the list names. */
const NOMMES_AU_PLUS = 3

/** The answer in one sentence: « Il manque 1 point indispensable : un scanner. » The préfecture decides, not it. */
export function phraseResultat({ verdict, exigences }: EvaluationAnnexe): string {
  const dont = (niveau: string, ...verdicts: readonly string[]) =>
    exigences.filter((exigence) => exigence.niveau === niveau && verdicts.includes(exigence.verdict))
  switch (verdict) {
    case 'non_conforme': {
      const manquants = dont('bloquante', 'non_satisfaite')
      return `Il manque ${compter(manquants.length, 'point indispensable', 'points indispensables')}${nommer(manquants)}`
    }
    case 'incomplet': {
      const inconnus = dont('bloquante', 'non_renseignee')
      return `Il reste ${compter(inconnus.length, 'point indispensable', 'points indispensables')} à préciser${nommer(inconnus)}`
    }
    case 'conforme_avec_reserves': {
      const nombre = dont('obligatoire', 'non_satisfaite', 'non_renseignee').length
      const restent = nombre > 1 ? 'restent' : 'reste'
      return `Rien d’indispensable ne manque. ${majuscule(compter(nombre, 'point obligatoire', 'points obligatoires'))} ${restent} à régler avant l’ouverture.`
    }
    case 'conforme':
      return 'Rien d’indispensable ni d’obligatoire ne manque.'
  }
}

function nommer(exigences: readonly ExigenceEvaluee[]): string {
  if (exigences.length > NOMMES_AU_PLUS) return '.'
  return `\u00A0: ${exigences.map(({ intitule }) => minuscule(typographier(intitule))).join('\u202F; ')}.`
}

function compter(nombre: number, un: string, plusieurs: string): string {
  return `${nombre}\u00A0${nombre > 1 ? plusieurs : un}`
}

/** What to do about a requirement that is not met, or not known; null when it is met. */
export function conseiller(
  annexe: AnnexeTechnique,
  { code, verdict }: Pick<ExigenceEvaluee, 'code' | 'verdict'>,
): string | null {
  const controle = annexe.exigences.find((exigence) => exigence.code === code)?.controle
  if (!controle || verdict === 'satisfaite') return null
  if (controle.type === 'quantite') return `Prévoyez ${decrireControle(annexe, controle)}.`
  if (verdict === 'non_renseignee') return `À répondre\u00A0: ${decrireControle(annexe, controle)}.`
  return `Ce qui est attendu\u00A0: ${decrireControle(annexe, controle)}.`
}
