import * as z from 'zod/mini'
import { motif } from '~/domain/commun/motif'
import { REPONSES_CORRECTION } from '~/domain/dossier/corrections'
import { choix, lignesDe, regles, texte, texteLong, texteLongFacultatif } from './champs'

/** What the préfecture asks, field by field; the value it proposes is optional. */
export const schemaDemandeCorrections = z.object({
  corrections: lignesDe(
    z.object({
      cible: texte('Choisissez le champ à corriger.'),
      motif: texteLong('Dites pourquoi ce champ est à corriger.'),
      valeurProposee: texteLongFacultatif(),
    }),
    {
      cles: ['cible', 'motif', 'valeurProposee'],
      max: 100,
      vide: 'Choisissez au moins un champ à corriger.',
    },
  ),
})

/** The applicant's answer to one correction; the rules on values are those of `repondreCorrection`. */
export const schemaReponseCorrection = z
  .object({
    reponse: choix(REPONSES_CORRECTION, 'Choisissez votre réponse.'),
    valeur: texteLongFacultatif(),
    explication: texteLongFacultatif(),
  })
  .check(
    regles(({ reponse, valeur, explication }) => {
      if (reponse === 'modifiee' && valeur === null) {
        return [motif('champ.vide', 'Écrivez la nouvelle réponse.', null, 'valeur')]
      }
      if (reponse === 'gardee' && explication === null) {
        return [motif('champ.vide', 'Dites pourquoi vous gardez votre réponse.', null, 'explication')]
      }
      return []
    }),
  )
