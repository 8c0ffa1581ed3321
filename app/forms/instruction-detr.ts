import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { parseTaux } from '~/domain/commun/taux'
import {
  choixFacultatif,
  jourFacultatif,
  lignesDe,
  luFacultatif,
  montant,
  montantFacultatif,
  regles,
  texte,
  texteFacultatif,
  texteLongFacultatif,
} from './champs'

/** The four wordings of the official arrêté (art. L2334-37 CGCT). */
export const AVIS_COMMISSION = [
  'favorable',
  'favorable_avec_observation',
  'information',
  'defavorable',
] as const

/**
 * What the DETR bureau keeps: line by line, then the amount or the rate (one drives, the domain computes the
 * other). A line kept for less than its amount has a reason: the use case compares, it holds the lines.
 */
export const schemaInstructionDetr = z
  .object({
    retenues: lignesDe(
      z.object({
        ligneId: texte('Cette ligne n’est pas reconnue.', 100),
        retenu: montant('Indiquez le montant retenu.'),
        motif: texteLongFacultatif(),
      }),
      { cles: ['ligneId', 'retenu'], max: 200, vide: 'Indiquez la dépense retenue de chaque ligne.' },
    ),
    categorie: texteFacultatif(),
    montant: montantFacultatif(),
    taux: luFacultatif(parseTaux),
    motifTaux: texteLongFacultatif(),
    avisCommission: choixFacultatif(AVIS_COMMISSION, 'Choisissez l’avis de la commission.'),
    avisCommissionLe: jourFacultatif(),
  })
  .check(
    regles(({ montant: subvention, taux, avisCommission, avisCommissionLe }): readonly Motif[] => {
      const motifs: Motif[] = []
      if (subvention === null && taux === null) {
        motifs.push(motif('champ.vide', 'Indiquez le montant ou le taux de la subvention.', null, 'montant'))
      }
      if (typeof avisCommission === 'string' && avisCommissionLe === null) {
        motifs.push(motif('champ.vide', 'Indiquez la date de l’avis.', null, 'avisCommissionLe'))
      }
      return motifs
    }),
  )

/** The notification: the engagement comes first, then the day and the way. */
export const schemaNotification = z.object({
  engagementNumero: texte('Indiquez le numéro de l’engagement juridique.', 100),
  engagementLe: jourFacultatif(),
  notifieeLe: jourFacultatif(),
  notifieeVoie: texteFacultatif(100),
})
