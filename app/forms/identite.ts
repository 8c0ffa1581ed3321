import * as z from 'zod/mini'
import { texte, texteFacultatif } from './champs'

/** Who a new person is, on page « Qui êtes-vous ». */
export const schemaIdentite = z.object({
  prenom: texte('Indiquez votre prénom.', 100),
  nom: texte('Indiquez votre nom.', 100),
  fonction: texteFacultatif(),
})
