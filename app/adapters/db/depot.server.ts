import type { Jour } from '~/domain/commun/jour'
import { ETAPES_RUBRIQUE } from '~/domain/dossier/etapes'
import type { Lecture, Tx } from './base.server'
import { demandeEnCours } from './contenu-signature.server'
import type { DossierComplet } from './dossier-complet.server'
import { evaluerDemande } from './plan-detr.server'

/**
 * What the workflow asks before a signature: the five steps hold, and the plan is balanced to the cent when a DETR
 * is asked. Any other verdict of the plan blocks nothing: the préfet decides, not the portal.
 */
export async function lireFaitsDuDepot(tx: Tx | Lecture, dossier: DossierComplet, jour: Jour) {
  const demande = demandeEnCours(dossier)
  // The rules of the year of reception, whatever the year in which the draft was typed.
  const duJour = demande && { ...demande, exercice: null }
  const evaluee = duJour && (await evaluerDemande(tx, dossier, duJour, jour))
  const equilibre = evaluee?.evaluation.controles.find(({ code }) => code === 'plan.equilibre')
  return {
    demande,
    evaluee,
    faits: {
      rubriques_completes: ETAPES_RUBRIQUE.every((etape) => dossier.rubriques[etape]?.complete === true),
      plan_equilibre: dossier.demandeDetr === true ? equilibre?.verdict === 'conforme' : true,
    },
  }
}
