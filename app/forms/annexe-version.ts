import * as z from 'zod/mini'
import { caseCochee, jour, texte, texteLongFacultatif } from './champs'

/** The name of a draft: the domain says its form. */
export const schemaVersion = z.object({ version: texte('Écrivez l’année et le mois\u00A0: 2027-01.', 20) })

/** What publishes a version. */
export const schemaPublication = z.object({
  decision: texte('Citez le texte qui publie cette version.', 300),
  enVigueurDu: jour('Écrivez le jour d’entrée en vigueur.'),
  avertissement: texteLongFacultatif(1000),
  confirmation: caseCochee(),
})
