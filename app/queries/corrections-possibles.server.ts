import { lecture } from '~/adapters/db/base.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { listEtapes } from '~/domain/commun/cycle'
import type { Acteur } from '~/domain/commun/role'
import { type GroupeDeCibles, listCibles } from '~/domain/dossier/cibles'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'

export type CorrectionsPossibles = {
  readonly numero: string
  readonly organisation: string
  readonly ouvertes: boolean
  readonly groupes: readonly GroupeDeCibles[]
}

/** The fields that may be asked again on this file. @throws 404 outside the perimeter */
export async function correctionsPossibles(acteur: Acteur, dossierId: string): Promise<CorrectionsPossibles> {
  const base = lecture()
  const { roles, statut } = await getDossierAgent(base, acteur, dossierId, ['referent'])
  const dossier = await lireDossierComplet(base, dossierId)
  if (!dossier.numero) throw introuvable()
  return {
    numero: dossier.numero,
    organisation: dossier.organisation.nom,
    ouvertes: listEtapes(CYCLE_DOSSIER, statut, roles).includes('demander_corrections'),
    groupes: listCibles(
      dossier.lignes,
      dossier.pieces.map(({ type }) => type),
    ),
  }
}
