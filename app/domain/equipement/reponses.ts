import { lireHoraires, minutesAvecAide } from '../espace/horaires'
import type { AnnexeTechnique, Reponse, Reponses } from './annexe-technique'
import { listQuestions, type TypeQuestion } from './questions'

type Valeurs = Readonly<Record<string, unknown>>

/** What was typed in the steps, valid or not: the conformity is shown from the first field on. */
export type RubriquesSaisies = {
  readonly lieu?: Valeurs | null
  readonly services?: Valeurs | null
  readonly equipement?: Valeurs | null
}

/**
 * The answers to the annexe, gathered from the three steps: `reponses.{champ}` of each, and what is read from
 * other facts (weekly hours with help, procedures, helper). What cannot be read is null, « non renseignée ».
 */
export function assemblerReponses(annexe: AnnexeTechnique, rubriques: RubriquesSaisies): Reponses {
  const saisies: Valeurs = {
    ...valeursDe(rubriques.lieu?.reponses),
    ...valeursDe(rubriques.services?.reponses),
    ...valeursDe(rubriques.equipement?.reponses),
    ...calculees(rubriques),
  }
  return Object.fromEntries(
    listQuestions(annexe).map(({ champ, type }) => [champ, lireReponse(type, saisies[champ])]),
  )
}

function calculees({ lieu, services }: RubriquesSaisies): Valeurs {
  const minutes = minutesAvecAide(lireHoraires(lieu?.horaires))
  return {
    services: services?.services,
    mediateur_designe: services?.mediateur === 'designe' ? 'oui' : services?.mediateur ? 'non' : null,
    mediateur_forme: services?.formation === 'forme' ? 'oui' : services?.formation ? 'non' : null,
    heures_accompagnement_semaine: lieu?.horaires ? minutes / 60 : null,
  }
}

/** Reads one typed answer: « oui », « 79,5 », a word or several. Anything else, « inconnu » included, is null. */
export function lireReponse(type: TypeQuestion, saisie: unknown): Reponse {
  if (type === 'contient') return lireListe(saisie)
  if (typeof saisie === 'boolean') return type === 'oui' ? saisie : null
  if (typeof saisie === 'number') return type === 'mesure' && Number.isFinite(saisie) ? saisie : null
  if (typeof saisie !== 'string') return null
  const texte = saisie.trim()
  if (type === 'mesure') return lireMesure(texte)
  if (texte === '' || texte === 'inconnu') return null
  if (type === 'parmi') return texte
  if (texte === 'oui') return true
  return texte === 'non' ? false : null
}

/** A positive number with at most two decimals, comma or point: « 79,5 »; null when it is not one. */
export function lireMesure(texte: string): number | null {
  const lu = texte.replace(/\s/g, '').replace(',', '.')
  return /^\d{1,6}(\.\d{1,2})?$/.test(lu) ? Number(lu) : null
}

function lireListe(saisie: unknown): readonly string[] | null {
  if (typeof saisie === 'string') return saisie === '' ? null : [saisie]
  if (!Array.isArray(saisie)) return null
  return saisie.filter((valeur): valeur is string => typeof valeur === 'string' && valeur !== '')
}

function valeursDe(saisie: unknown): Valeurs {
  return typeof saisie === 'object' && saisie !== null ? (saisie as Valeurs) : {}
}
