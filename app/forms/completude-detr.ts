import * as z from 'zod/mini'
import { motif } from '~/domain/commun/motif'
import { TYPES_PIECE } from '~/domain/dossier/pieces'
import { choix, lignesDe, regles, texteLong, texteLongFacultatif } from './champs'

export const AVIS_PIECE = ['validee', 'manquante', 'a_refaire'] as const

/** The checklist: one opinion per piece; « à refaire » says why, in words that the applicant reads. */
export const schemaRevuePieces = z.object({
  pieces: lignesDe(
    z
      .object({
        type: choix(TYPES_PIECE, 'Choisissez une pièce de la liste.'),
        avis: choix(AVIS_PIECE, 'Dites si la pièce est valable.'),
        motif: texteLongFacultatif(),
      })
      .check(
        regles(({ avis, motif: raison }) =>
          avis === 'a_refaire' && raison === null
            ? [motif('champ.vide', 'Dites ce qui est à refaire.', null, 'motif')]
            : [],
        ),
      ),
    { cles: ['avis', 'motif'], max: TYPES_PIECE.length, vide: 'Donnez un avis sur une pièce au moins.' },
  ),
})

/** « Demander des pièces (arrête le délai) »: at least one, each with its reason (art. R2334-23). */
export const schemaDemandePieces = z.object({
  pieces: lignesDe(
    z.object({
      type: choix(TYPES_PIECE, 'Choisissez une pièce de la liste.'),
      motif: texteLong('Dites ce qui manque dans cette pièce.'),
    }),
    { cles: ['type', 'motif'], max: TYPES_PIECE.length, vide: 'Choisissez au moins une pièce à demander.' },
  ),
  message: texteLongFacultatif(5000),
})
