import * as z from 'zod/mini'
import { ok } from '~/domain/commun/result'
import { courriel, lire, texte, texteFacultatif } from './champs'

/** Page « Connexion »: the wanted page is kept only when it is one of ours. */
export const schemaConnexion = z.object({
  courriel: courriel('Indiquez votre adresse électronique.'),
  retour: lire((saisie) => ok(/^\/(?![/\\])[\x21-\x7E]{0,500}$/.test(saisie) ? saisie : null)),
})

/** Page « Qui êtes-vous » of a shared mailbox: someone already known… */
export const schemaPersonneConnue = z.object({ personneId: texte('Choisissez votre nom.', 100) })

/** … or « Je suis une autre personne ». */
export const schemaNouvellePersonne = z.object({
  prenom: texte('Indiquez votre prénom.', 100),
  nom: texte('Indiquez votre nom.', 100),
  fonction: texteFacultatif(),
})
