import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { SERVICES } from '~/domain/equipement/questions'
import {
  choix,
  choixFacultatif,
  jourFacultatif,
  liste,
  regles,
  texteFacultatif,
  texteLongFacultatif,
} from './champs'
import { schemaReponses } from './reponses'

export const STATUTS_MEDIATEUR = ['agent', 'service_civique', 'benevole'] as const
export const LIBELLES_STATUT_MEDIATEUR: Readonly<Record<(typeof STATUTS_MEDIATEUR)[number], string>> = {
  agent: 'Agent',
  service_civique: 'Service civique',
  benevole: 'Bénévole',
}

export const FORMATIONS = ['forme', 'prevu', 'a_demander'] as const
export const LIBELLES_FORMATION: Readonly<Record<(typeof FORMATIONS)[number], string>> = {
  forme: 'Déjà formée',
  prevu: 'Formation prévue',
  a_demander: 'Formation à demander à la préfecture',
}

/**
 * Step 3, complete. « Pas encore désigné » is complete: the annexe shows it as a blocking point. A draft keeps
 * `values` as typed. Without any procedure ticked the step is complete too: AT-17 is then a reserve.
 */
export const schemaEtapeServices = z
  .object({
    services: liste(SERVICES, 'Choisissez les démarches dans la liste.'),
    mediateur: choix(['designe', 'a_designer'], 'Dites si la personne qui aide est désignée.'),
    mediateurPrenom: texteFacultatif(100),
    mediateurNom: texteFacultatif(100),
    mediateurStatut: choixFacultatif(STATUTS_MEDIATEUR, 'Choisissez le statut de la personne qui aide.'),
    formation: choixFacultatif(FORMATIONS, 'Dites où en est la formation.'),
    formationLe: jourFacultatif(),
    commentaire: texteLongFacultatif(),
    reponses: schemaReponses,
  })
  .check(
    regles(({ mediateur, mediateurPrenom, mediateurNom, mediateurStatut, formation }) => {
      if (mediateur !== 'designe') return []
      const vides: readonly (readonly [valeur: unknown, champ: string, message: string])[] = [
        [mediateurPrenom, 'mediateurPrenom', 'Indiquez le prénom de la personne qui aide.'],
        [mediateurNom, 'mediateurNom', 'Indiquez le nom de la personne qui aide.'],
        [mediateurStatut, 'mediateurStatut', 'Choisissez le statut de la personne qui aide.'],
        [formation, 'formation', 'Dites où en est la formation.'],
      ]
      return vides.flatMap(([valeur, champ, message]): readonly Motif[] =>
        valeur === null ? [motif('champ.vide', message, null, champ)] : [],
      )
    }),
  )
