import { lecture } from '~/adapters/db/base.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { formatTaille } from '~/adapters/storage/motifs-fichier.server'
import type { Acteur, Role } from '~/domain/commun/role'
import { isCoteDemandeur } from '~/domain/dossier/cote'
import { cadreDossier } from './etape-dossier.server'

/** A dossier for the people of its organisation, with what every page of it shows. Agents have their own pages. @throws 404 */
export async function ouvrirSuivi(acteur: Acteur, dossierId: string) {
  const { roles, version } = await getDossier(lecture(), acteur, dossierId)
  if (!isCoteDemandeur(roles)) throw introuvable()
  const dossier = await lireDossierComplet(lecture(), dossierId)
  return { dossier, roles, version, cadre: await cadreSuivi(dossier, roles) }
}

export async function cadreSuivi(dossier: DossierComplet, roles: readonly Role[]) {
  const { id, titre, organisation, natureDefinie, service } = await cadreDossier(dossier, roles)
  const ecrit = roles.includes('demandeur') || roles.includes('elu')
  return { id, titre, organisation, natureDefinie, service, numero: dossier.numero, ecrit }
}
export type CadreSuivi = Awaited<ReturnType<typeof cadreSuivi>>

const DECISIONS_ESPACE = ['convention', 'refus_espace', 'sans_suite_espace']
const DECISIONS_DETR = ['irrecevabilite', 'refus_detr', 'sans_suite_detr', 'notification']

/** Which decisions the applicant holds: their letter was notified, or they withdrew. */
export function lireDecisionsConnues({ documents, retraitMotif, demandes }: DossierComplet) {
  const notifiees = documents.filter(({ notifieLe }) => notifieLe !== null)
  return {
    dossier: retraitMotif !== null || notifiees.some(({ type }) => DECISIONS_ESPACE.includes(type)),
    demandes: demandes
      .filter(({ id }) =>
        notifiees.some(({ demandeId, type }) => demandeId === id && DECISIONS_DETR.includes(type)),
      )
      .map(({ id }) => id),
  }
}

/** The letters that the applicant holds, the newest first. */
export function listLettresRecues({ documents }: DossierComplet) {
  return documents
    .flatMap(({ id, type, titre, numero, notifieLe, luLe, statut, taille, sha256 }) =>
      notifieLe
        ? [
            {
              id,
              type,
              titre,
              numero,
              notifieLe,
              luLe,
              statut,
              taille: sha256 && taille ? formatTaille(taille) : null,
            },
          ]
        : [],
    )
    .sort((a, b) => b.notifieLe.getTime() - a.notifieLe.getTime())
}
export type LettreRecue = ReturnType<typeof listLettresRecues>[number]
