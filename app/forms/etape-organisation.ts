import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { parseSiret } from '~/domain/organisation/siret'
import {
  choix,
  choixFacultatif,
  courriel,
  courrielFacultatif,
  jourFacultatif,
  luFacultatif,
  regles,
  telephone,
  texte,
  texteFacultatif,
} from './champs'

export const CIVILITES = ['Mme', 'M.'] as const

/**
 * Step 1, complete. A draft is not read with it: `values` of `parseFormData` is stored as typed, right or wrong;
 * this schema only says whether the step is complete, and what is missing.
 */
export const schemaEtapeOrganisation = z
  .object({
    preparateur: z.prefault(
      z.object({
        prenom: texte('Indiquez le prénom de la personne qui prépare.', 100),
        nom: texte('Indiquez le nom de la personne qui prépare.', 100),
        fonction: texte('Indiquez la fonction de la personne qui prépare.'),
        telephone: telephone('Indiquez un numéro de téléphone.'),
        secondCourriel: courrielFacultatif(),
      }),
      {},
    ),
    elu: z.prefault(
      z.object({
        civilite: choix(CIVILITES, 'Choisissez la civilité de la personne qui signe.'),
        prenom: texte('Indiquez le prénom de la personne qui signe.', 100),
        nom: texte('Indiquez le nom de la personne qui signe.', 100),
        fonction: texte('Indiquez la fonction de la personne qui signe.'),
        courriel: courriel('Indiquez l’adresse électronique de la personne qui signe.'),
      }),
      {},
    ),
    delegation: choix(['oui', 'non'], 'Dites si la personne signe par délégation.'),
    delegationNumero: texteFacultatif(100),
    delegationLe: jourFacultatif(),
    contratEtat: choixFacultatif(['oui', 'non'], 'Dites si un contrat avec l’État vous désigne.'),
    siretDelegue: luFacultatif(parseSiret),
  })
  .check(
    regles(({ delegation, delegationNumero, delegationLe }) => {
      if (delegation !== 'oui') return []
      const motifs: Motif[] = []
      if (delegationNumero === null) {
        const message = 'Indiquez le numéro de la délégation de signature.'
        motifs.push(motif('delegation.numero', message, null, 'delegationNumero'))
      }
      if (delegationLe === null) {
        const message = 'Indiquez la date de la délégation de signature.'
        motifs.push(motif('delegation.date', message, null, 'delegationLe'))
      }
      return motifs
    }),
  )
