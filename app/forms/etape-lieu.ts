import * as z from 'zod/mini'
import { choix, codePostal, jour, texte, texteFacultatif, texteLongFacultatif } from './champs'
import { schemaHoraires } from './horaires'
import { schemaReponses } from './reponses'

export const TYPES_DE_LIEU = [
  'mairie',
  'france_services',
  'mediatheque',
  'association',
  'ecole',
  'autre',
] as const
export type TypeDeLieu = (typeof TYPES_DE_LIEU)[number]

export const LIBELLES_TYPE_DE_LIEU: Readonly<Record<TypeDeLieu, string>> = {
  mairie: 'Mairie',
  france_services: 'France services',
  mediatheque: 'Médiathèque ou bibliothèque',
  association: 'Local d’association',
  ecole: 'École',
  autre: 'Autre lieu',
}

/**
 * Step 2, complete. A draft keeps `values` as typed; this schema says whether the step is complete.
 */
export const schemaEtapeLieu = z.object({
  typeDeLieu: choix(TYPES_DE_LIEU, 'Choisissez le genre de lieu.'),
  nomDuLieu: texteFacultatif(),
  adresse: texte('Indiquez l’adresse du lieu.'),
  codePostal: codePostal('Indiquez le code postal du lieu.'),
  commune: texte('Indiquez la commune du lieu.'),
  salle: texteFacultatif(),
  ouvertureLe: jour('Indiquez la date d’ouverture prévue.'),
  horaires: schemaHoraires,
  fermetures: texteLongFacultatif(),
  reponses: schemaReponses,
})
