import { avecAnnexeDuJour } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { lirePorteur, listReglesLocales } from '~/adapters/db/plan-detr.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { jourDeParis } from '~/domain/commun/jour'
import type { Acteur, Role } from '~/domain/commun/role'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { lireTexte, type Valeurs } from '~/domain/dossier/valeurs'
import { listDoutes } from '~/domain/equipement/classement'
import { depensesDuPlan } from '~/domain/equipement/lignes'
import { listQuestions } from '~/domain/equipement/questions'
import { LIBELLES_NATURE_DEFINIE, peutDemanderDetr } from '~/domain/organisation/nature'
import { annoncerVersion } from './annonce-annexe.server'

/** What the seven pages of a draft share: whose it is, who answers about it, whether it may still be changed. */
export async function cadreDossier(dossier: DossierComplet, roles: readonly Role[]) {
  const { organisation, statut } = dossier
  const service = await lireService(lecture(), dossier.departement)
  return {
    id: dossier.id,
    titre: dossier.titre,
    organisation: organisation.nom,
    nature: organisation.nature,
    natureDefinie: LIBELLES_NATURE_DEFINIE[organisation.nature],
    modifiable: statut === 'brouillon' && (roles.includes('demandeur') || roles.includes('elu')),
    service: {
      personne: service.responsable || null,
      service: service.prefecture,
      telephone: service.telephone || null,
      courriel: service.courriel || null,
    },
  }
}
export type CadreDossier = Awaited<ReturnType<typeof cadreDossier>>

/** One step as typed; `version` 0 when it was never opened. @throws 404 */
export async function etapeDossier(acteur: Acteur, dossierId: string, etape: EtapeRubrique) {
  const { roles } = await getDossier(lecture(), acteur, dossierId)
  const dossier = await lireDossierComplet(lecture(), dossierId)
  const cadre = await cadreDossier(dossier, roles)
  return { dossier: cadre, ...rubriqueDe(dossier, etape) }
}

/** The same with the questions of the annexe that this step asks. @throws 404 */
export async function etapeAvecQuestions(
  acteur: Acteur,
  { dossierId, etape }: { dossierId: string; etape: 'lieu' | 'services' },
  maintenant: Date,
) {
  const { dossier, cadre } = await lire(acteur, dossierId, maintenant)
  const questions = listQuestions(dossier.annexeTechnique).filter((question) => question.etape === etape)
  return { dossier: cadre, ...rubriqueDe(dossier, etape), questions }
}

/** Step 4: the lines, the annexe in force today, and what the other steps answer to it. @throws 404 */
export async function etapeEquipement(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { dossier, cadre, brouillon } = await lire(acteur, dossierId, maintenant)
  return {
    annonce: await annoncerVersion(brouillon, jourDeParis(maintenant)),
    dossier: cadre,
    ...rubriqueDe(dossier, 'equipement'),
    annexe: dossier.annexeTechnique,
    autres: { lieu: dossier.valeurs('lieu'), services: dossier.valeurs('services') },
  }
}

/** Step 5: everything the rules need to judge the plan in the browser, in cents. @throws 404 */
export async function etapeFinancement(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { dossier, cadre } = await lire(acteur, dossierId, maintenant)
  const jour = jourDeParis(maintenant)
  const contrat = lireTexte(dossier.valeurs('organisation'), 'contratEtat') === 'oui'
  const { plan, horsPlan, coutTotal, totalHorsPlan } = depensesDuPlan(dossier.lignes)
  const regles = await listReglesLocales(lecture(), dossier.departement, {
    exercice: exerciceCivil(jour),
    jour,
  })
  return {
    dossier: cadre,
    ...rubriqueDe(dossier, 'financement'),
    jour,
    porteur: await lirePorteur(lecture(), dossier, exerciceCivil(jour)),
    droit: peutDemanderDetr(dossier.organisation.nature, { designeParContrat: contrat }),
    regles,
    depenses: { plan, horsPlan, coutTotal, totalHorsPlan },
    doutes: listDoutes(dossier.lignes),
  }
}

/** A draft is shown with the annexe that a deposit of today would use. */
async function lire(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { roles } = await getDossier(lecture(), acteur, dossierId)
  const brouillon = await lireDossierComplet(lecture(), dossierId)
  const dossier = await avecAnnexeDuJour(lecture(), brouillon, jourDeParis(maintenant))
  return { dossier, brouillon, cadre: await cadreDossier(dossier, roles) }
}

function rubriqueDe(
  { rubriques }: DossierComplet,
  etape: EtapeRubrique,
): {
  readonly valeurs: Valeurs
  readonly version: number
  readonly enregistreLe: Date | null
} {
  const rubrique = rubriques[etape]
  return {
    valeurs: rubrique?.valeurs ?? {},
    version: rubrique?.version ?? 0,
    enregistreLe: rubrique?.majLe ?? null,
  }
}
