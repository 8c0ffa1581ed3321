import { avecAnnexeDuJour } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { evaluerDemande } from '~/adapters/db/plan-detr.server'
import { jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { DESCRIPTIONS_FINANCEUR, type Financeur } from '~/domain/detr/financeurs'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from '~/domain/dossier/etapes'
import type { Valeurs } from '~/domain/dossier/valeurs'
import { libelleConformite, listReserves, trierExigences } from '~/domain/equipement/conformite'
import { totalLigneHT } from '~/domain/equipement/lignes'
import { annoncerVersion } from './annonce-annexe.server'
import { cadreDossier } from './etape-dossier.server'
import { listCartes } from './pieces-dossier.server'

/** Step 7 and « Toutes les étapes »: everything typed, what the annexe and the rules say of it. @throws 404 */
export async function recapitulatif(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { roles } = await getDossier(lecture(), acteur, dossierId)
  const jour = jourDeParis(maintenant)
  const brouillon = await lireDossierComplet(lecture(), dossierId)
  const dossier = await avecAnnexeDuJour(lecture(), brouillon, jour)
  const demande = dossier.demandes.find(({ statut }) => statut === 'brouillon') ?? dossier.demandes[0]
  const plan = demande ? await evaluerDemande(lecture(), dossier, demande, jour) : null
  const { conformite } = dossier
  const { manque, aPreciser, indispensables } = trierExigences(conformite)
  const enAttente = dossier.signatures.find(
    ({ signeeLe, refuseeLe, expireLe }) => !signeeLe && !refuseeLe && expireLe > maintenant,
  )
  return {
    dossier: await cadreDossier(dossier, roles),
    isElu: roles.includes('elu'),
    demandeDetr: dossier.demandeDetr,
    /** Raw values of each step that was opened. */
    rubriques: Object.fromEntries(
      ETAPES_RUBRIQUE.flatMap((etape) => {
        const rubrique = dossier.rubriques[etape]
        return rubrique ? [[etape, rubrique.valeurs]] : []
      }),
    ) as Partial<Record<EtapeRubrique, Valeurs>>,
    /** Steps kept as typed although a rule refuses them. */
    complete: Object.fromEntries(
      ETAPES_RUBRIQUE.map((etape) => [etape, dossier.rubriques[etape]?.complete ?? false]),
    ) as Record<EtapeRubrique, boolean>,
    lignes: dossier.lignes.map((ligne) => ({
      id: ligne.id,
      designation: ligne.designation,
      quantite: ligne.quantite,
      totalHT: totalLigneHT(ligne),
      existante: ligne.existante,
      nature: ligne.nature,
    })),
    conformite: {
      libelle: libelleConformite(conformite).public ?? '',
      badge: libelleConformite(conformite).badge,
      indispensables,
      bloquants: [...manque, ...aPreciser]
        .filter(({ niveau }) => niveau === 'bloquante')
        .map(({ code, intitule }) => ({ code, intitule })),
      reserves: listReserves(conformite).map(({ code, intitule }) => ({ code, intitule })),
    },
    plan:
      plan && demande
        ? {
            coutTotal: plan.evaluation.coutTotal,
            assiette: plan.evaluation.assiette,
            montantDemande: plan.evaluation.subventionDemandee,
            taux: plan.evaluation.taux,
            verdict: plan.evaluation.verdict,
            equilibre: plan.evaluation.controles.some(
              ({ code, verdict }) => code === 'plan.equilibre' && verdict === 'conforme',
            ),
            fautifs: plan.evaluation.controles
              .filter(({ verdict }) => verdict === 'non_conforme')
              .map(({ code, message, source }) => ({ code, message, source })),
            ressources: demande.ressources.map(({ id, financeur, montant, etat }) => ({
              id,
              libelle: DESCRIPTIONS_FINANCEUR[financeur as Financeur].libelle,
              montant: centimes(montant),
              etat,
            })),
          }
        : null,
    pieces: listCartes(dossier),
    annonce: await annoncerVersion(brouillon, jour),
    signature: enAttente ? { nom: enAttente.nom, envoyeeLe: enAttente.envoyeeLe } : null,
  }
}
export type Recapitulatif = Awaited<ReturnType<typeof recapitulatif>>
