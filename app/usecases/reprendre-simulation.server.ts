import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { Valeurs } from '~/domain/dossier/valeurs'
import { choisirOrganisation } from './choisir-organisation.server'
import { creerDossier } from './creer-dossier.server'
import { enregistrerEtape } from './enregistrer-etape.server'
import type { FinancementLu } from './sync-financement.server'
import type { LigneLue } from './sync-lignes.server'

/** A simulation as the steps of a draft hold it: what was typed, and what their schemas read of it. */
export type SimulationAReprendre = {
  readonly porteur: {
    readonly type: 'commune' | 'epci'
    /** INSEE code of a present commune, SIREN of an EPCI. */
    readonly code: string
  }
  readonly equipement: {
    readonly saisie: Valeurs
    readonly lu: { readonly lignes: readonly LigneLue[] } | null
  }
  readonly financement: { readonly saisie: Valeurs; readonly lu: FinancementLu | null }
}

/**
 * Opens a draft from a simulation: joins the commune or the EPCI (to be confirmed when it must be), then fills the
 * equipment and the resources. The draft exists from the first of these writes: nothing typed is lost.
 * @throws 404 for an unknown code, or for someone who only reads there
 */
export async function reprendreSimulation(
  acteur: Acteur,
  { porteur, equipement, financement }: SimulationAReprendre,
  maintenant: Date,
): Promise<Result<{ dossierId: string }>> {
  const choix = { ...porteur, siret: null, contestations: [] }
  const adhesion = await choisirOrganisation(acteur, choix, maintenant)
  if (!adhesion.ok) return adhesion
  const { organisationId } = adhesion.value
  const membre = avecOrganisation(acteur, organisationId, adhesion.value.etat === 'verifiee')
  const cree = await creerDossier(membre, { organisationId, voie: 'libre' }, maintenant)
  if (!cree.ok) return cree
  const { dossierId } = cree.value
  const vierge = { dossierId, version: 0 }
  const materiel = await enregistrerEtape(
    membre,
    { ...vierge, etape: 'equipement', ...equipement },
    maintenant,
  )
  if (!materiel.ok) return materiel
  const plan = await enregistrerEtape(membre, { ...vierge, etape: 'financement', ...financement }, maintenant)
  return plan.ok ? ok({ dossierId }) : plan
}

/** The session knew this person before they joined. */
function avecOrganisation(acteur: Acteur, organisationId: string, verifie: boolean): Acteur {
  if (acteur.membres.some((membre) => membre.organisationId === organisationId)) return acteur
  return { ...acteur, membres: [...acteur.membres, { organisationId, role: 'preparateur', verifie }] }
}
