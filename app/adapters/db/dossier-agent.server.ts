import { introuvable } from '~/adapters/session/gardes.server'
import type { Acteur, RoleAgent } from '~/domain/commun/role'
import type { Lecture, Tx } from './base.server'
import { type DossierLu, getDossierVisible } from './dossiers.server'

/** The agents who read a file, whatever they may do on it. */
export const LECTEURS_AGENTS: readonly RoleAgent[] = [
  'referent',
  'admin_departement',
  'instructeur_detr',
  'signataire',
]

/**
 * A dossier on which this person holds one of these agent's roles: being its applicant opens nothing of the
 * préfecture's side. @throws 404
 */
export async function getDossierAgent(
  tx: Tx | Lecture,
  acteur: Acteur,
  dossierId: string,
  roles: readonly RoleAgent[] = LECTEURS_AGENTS,
): Promise<DossierLu> {
  const dossier = await getDossierVisible(tx, acteur, dossierId)
  const agents = dossier.roles.filter((role) => (roles as readonly string[]).includes(role))
  if (agents.length === 0) throw introuvable()
  return {
    ...dossier,
    roles: dossier.roles.filter((role) => !['demandeur', 'elu', 'lecteur'].includes(role)),
  }
}
