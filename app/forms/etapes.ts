import type { z } from 'zod/mini'
import type { ErreursParEtape } from '~/domain/dossier/completude'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from '~/domain/dossier/etapes'
import { schemaEtapeEquipement } from './etape-equipement'
import { schemaEtapeFinancement } from './etape-financement'
import { schemaEtapeLieu } from './etape-lieu'
import { schemaEtapeOrganisation } from './etape-organisation'
import { schemaEtapeServices } from './etape-services'
import { parseSaisie } from './parse'

/** The complete schema of each step. What is stored is what was typed; these say what it lacks. */
export const SCHEMAS_ETAPES = {
  organisation: schemaEtapeOrganisation,
  lieu: schemaEtapeLieu,
  services: schemaEtapeServices,
  equipement: schemaEtapeEquipement,
  financement: schemaEtapeFinancement,
} as const satisfies Readonly<Record<EtapeRubrique, z.ZodMiniType>>

/** What each stored step lacks, for `listManques`; a step that is not stored is absent. */
export function listErreursParEtape(
  rubriques: Readonly<Partial<Record<EtapeRubrique, unknown>>>,
): ErreursParEtape {
  const erreurs: Partial<Record<EtapeRubrique, Readonly<Record<string, string>>>> = {}
  for (const etape of ETAPES_RUBRIQUE) {
    if (rubriques[etape] === undefined) continue
    const lecture = parseSaisie(SCHEMAS_ETAPES[etape], rubriques[etape])
    erreurs[etape] = lecture.ok ? {} : lecture.erreurs
  }
  return erreurs
}
