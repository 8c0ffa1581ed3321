import * as z from 'zod/mini'
import { texteLong } from './champs'

/** The applicant withdraws the dossier or gives up the grant: a reason, in own words. */
export const schemaRetrait = z.object({ motif: texteLong('Dites pourquoi vous retirez cette demande.') })
