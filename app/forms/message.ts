import * as z from 'zod/mini'
import { texteLong } from './champs'

/** A message of the thread, either side. */
export const schemaMessage = z.object({ texte: texteLong('Écrivez votre message.', 5000) })

/** An internal note: never shown to the applicant. */
export const schemaNote = z.object({ texte: texteLong('Écrivez votre note.', 5000) })
