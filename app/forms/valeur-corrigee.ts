import type { EtapeRubrique } from '~/domain/dossier/etapes'
import type { Valeurs } from '~/domain/dossier/valeurs'
import { SCHEMAS_ETAPES } from './etapes'
import { parseSaisie } from './parse'

/** What the form of a step says of one field once it is changed; null when it is right. */
export function verifierChamp(etape: EtapeRubrique, valeurs: Valeurs, champ: string): string | null {
  const lecture = parseSaisie(SCHEMAS_ETAPES[etape], valeurs)
  return lecture.ok ? null : (lecture.erreurs[champ] ?? null)
}
