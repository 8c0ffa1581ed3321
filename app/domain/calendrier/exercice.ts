import type { Jour } from '../commun/jour'

/** A budget year: the calendar year of a DETR envelope. */
export type Exercice = number

/** The call for requests of a département for one exercice: it may open the autumn before. Both days included. */
export type Campagne = { readonly exercice: Exercice; readonly ouvreLe: Jour; readonly fermeLe: Jour }

export type EcheanceAnnuelle = {
  readonly code: 'engagement_premier_semestre' | 'publication' | 'publication_corrigee'
  readonly libelle: string
  /** The last day. */
  readonly auPlusTard: Jour
  readonly source: string
}

export function exerciceCivil(jour: Jour): Exercice {
  return Number(jour.slice(0, 4))
}

/**
 * The exercice a request received that day belongs to: that of the open campaign (the latest one when two
 * overlap), or else the calendar year.
 */
export function exerciceDeReception(receptionLe: Jour, campagnes: readonly Campagne[]): Exercice {
  const ouvertes = campagnes.filter(
    ({ ouvreLe, fermeLe }) => ouvreLe <= receptionLe && receptionLe <= fermeLe,
  )
  return ouvertes.length > 0
    ? Math.max(...ouvertes.map(({ exercice }) => exercice))
    : exerciceCivil(receptionLe)
}

/** What the préfecture owes for the envelope of a year, in order. @source art. L2334-36 CGCT */
export function echeancesDeLExercice(exercice: Exercice): readonly EcheanceAnnuelle[] {
  const source = 'art. L2334-36 CGCT'
  return [
    {
      code: 'engagement_premier_semestre',
      libelle: 'Notifier au moins 80\u00A0% de l’enveloppe',
      auPlusTard: `${exercice}-06-30`,
      source,
    },
    {
      code: 'publication',
      libelle: 'Publier la liste des subventions',
      auPlusTard: `${exercice}-07-30`,
      source,
    },
    {
      code: 'publication_corrigee',
      libelle: 'Publier la liste corrigée de l’année',
      auPlusTard: `${exercice + 1}-01-31`,
      source,
    },
  ]
}
