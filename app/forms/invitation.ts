import * as z from 'zod/mini'
import { ROLES_MEMBRE } from '../domain/commun/role'
import { choix, courriel } from './champs'

/** Page « Inviter quelqu’un ». */
export const schemaInvitation = z.object({
  courriel: courriel('Indiquez l’adresse de la personne.'),
  role: choix(ROLES_MEMBRE, 'Choisissez ce que la personne pourra faire.'),
})
