import * as z from 'zod/mini'
import { LIGNES_MAXIMALES } from '~/domain/equipement/entree-annexe'
import { lignesDe } from './champs'
import { CLES_LIGNE, schemaLigne } from './ligne'
import { schemaReponses } from './reponses'

/**
 * Step 4, complete: the lines and the answers tied to none. Nothing of the annexe blocks here: what is missing is
 * shown by its three lists. A draft keeps `values` as typed, blank rows included.
 */
export const schemaEtapeEquipement = z.object({
  lignes: lignesDe(schemaLigne, {
    cles: CLES_LIGNE,
    max: LIGNES_MAXIMALES,
    vide: 'Ajoutez au moins une ligne\u00A0: le kit courant convient.',
  }),
  reponses: schemaReponses,
})
