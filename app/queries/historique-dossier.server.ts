import { lecture } from '~/adapters/db/base.server'
import type { Acteur } from '~/domain/commun/role'
import { composerHistoireDemandeur } from '~/domain/dossier/histoire'
import { lireDecisionsConnues, ouvrirSuivi } from './cadre-suivi.server'

/** Everything that happened, in words for the applicant, the newest first. @throws 404 */
export async function historiqueDossier(acteur: Acteur, dossierId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  const evenements = await lecture().evenement.findMany({ where: { dossierId }, orderBy: { rang: 'desc' } })
  const lus = evenements.map((evenement) => ({ ...evenement, detail: JSON.parse(evenement.detail) }))
  return { cadre, histoire: composerHistoireDemandeur(lus, lireDecisionsConnues(dossier)) }
}
