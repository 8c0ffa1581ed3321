import { lireNoms } from '~/adapters/db/agents.server'
import { lignesDuPlan, lireAttribution } from '~/adapters/db/attribution-detr.server'
import { lecture } from '~/adapters/db/base.server'
import { lireDatesLegales } from '~/adapters/db/dates-legales.server'
import {
  BUREAU_DETR,
  completudeDe,
  type DemandeOuverte,
  faitsDates,
  getDemandeAgent,
  hasPropositionEnCours,
} from '~/adapters/db/demande-detr.server'
import { LECTEURS_AGENTS } from '~/adapters/db/dossier-agent.server'
import {
  etatsPieces,
  hasPiece,
  lireSuspensionOuverte,
  listPiecesExigees,
} from '~/adapters/db/pieces-detr.server'
import { evaluerDemande } from '~/adapters/db/plan-detr.server'
import { listEtapes } from '~/domain/commun/cycle'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { centimes, tauxAffiche } from '~/domain/commun/montant'
import type { Acteur, RoleAgent } from '~/domain/commun/role'
import { CYCLE_DETR, type EtapeDetr } from '~/domain/detr/cycle'
import { calculerEcheances } from '~/domain/detr/echeances'
import { DESCRIPTIONS_FINANCEUR, type Financeur } from '~/domain/detr/financeurs'
import { formatHorloge } from '~/domain/detr/horloge'
import { decrireEligibilite } from '~/domain/detr/parole-eligibilite'
import { mention2018 } from '~/domain/detr/subvention-2018'
import { checkPiecesValides } from '~/domain/dossier/completude'
import { libelleDetr } from '~/domain/dossier/libelles-detr'
import { libelleEtatPiece } from '~/domain/dossier/pieces'
import { LIBELLES_SENS, lireSens } from '~/domain/dossier/propositions'
import { SANS_NUMERO } from './file-instruction.server'

/** Everything the bureau needs of one request; other agents may read it. @throws 404 outside the perimeter */
export async function demandeDetr(
  acteur: Acteur,
  demandeId: string,
  maintenant: Date,
  lecteurs: readonly RoleAgent[] = BUREAU_DETR,
) {
  const base = lecture()
  const jour = jourDeParis(maintenant)
  const ouverte = await getDemandeAgent(base, acteur, demandeId, lecteurs)
  const { dossier, demande, roles } = ouverte
  const { evaluation, regle, regles, plan } = await evaluerDemande(
    base,
    dossier,
    { ...demande, assietteRetenue: null },
    jour,
  )
  const attribution = await lireAttribution(base, ouverte, jour)
  const noms = await lireNoms(base, [
    ...dossier.propositions.flatMap(({ parId, signeeParId }) => [parId, signeeParId]),
  ])
  const derniere = dossier.propositions.filter((proposition) => proposition.demandeId === demandeId).at(-1)
  const retenue = regles.find(({ categorie }) => categorie === demande.categorie)
  return {
    id: demandeId,
    dossierId: dossier.id,
    version: dossier.version,
    numero: dossier.numero ?? SANS_NUMERO,
    organisation: dossier.organisation.nom,
    titre: dossier.titre,
    statut: libelleDetr(demande.statut, {
      decisionConnue: true,
      montantRetenu: demande.montantRetenu === null ? null : centimes(demande.montantRetenu),
      commenceeLe: demande.commenceeLe,
    }),
    roles,
    etapes: listEtapesOuvertes(ouverte),
    mention: dossier.historique
      ? mention2018(
          demande.montantRetenu === null ? null : centimes(demande.montantRetenu),
          demande.coutTotal === null ? null : centimes(demande.coutTotal),
        )
      : null,
    ...lireDates(ouverte, jour),
    dates: lireDatesLegales(dossier, demande, jour),
    pieces: listLignesPieces(ouverte),
    prete: checkPiecesValides(listPiecesExigees(dossier), etatsPieces(dossier)).length === 0,
    receptionLe: demande.receptionLe,
    // A grant of 2018 has no line: its cost is a figure of the open data.
    coutTotal: dossier.historique ? centimes(demande.coutTotal ?? 0n) : evaluation.coutTotal,
    montantDemande: demande.montantDemande === null ? null : centimes(demande.montantDemande),
    lignes: lignesDuPlan(ouverte).map(({ ligneId, libelle, montantHT }) => {
      const gardee = demande.retenues.find((retenueLue) => retenueLue.ligneId === ligneId)
      return {
        ligneId,
        libelle,
        montantHT,
        retenu: gardee ? centimes(gardee.retenu) : montantHT,
        motif: gardee?.motif ?? null,
      }
    }),
    ressources: demande.ressources.map(({ id, financeur, montant, etat, decisionLe }) => ({
      id,
      libelle: DESCRIPTIONS_FINANCEUR[financeur as Financeur]?.libelle ?? financeur,
      montant: centimes(montant),
      etat,
      decisionLe,
    })),
    categorie: demande.categorie,
    categorieLibelle: retenue?.libelle ?? demande.categorie,
    regle,
    regleObservee: retenue?.statut === 'observe',
    categories: regles.map(({ categorie, libelle, statut }) => ({
      categorie,
      libelle,
      observe: statut === 'observe',
    })),
    motifTaux: demande.motifTaux,
    avisCommission: demande.avisCommission,
    avisCommissionLe: demande.avisCommissionLe,
    evaluation,
    eligibilite: decrireEligibilite(plan.porteur, evaluation),
    attribution: attribution && {
      montant: attribution.montant,
      taux: attribution.taux,
      assiette: attribution.assiette.assiette,
      evaluation: attribution.evaluation,
      avisRequis: attribution.avisRequis,
      bloquants: attribution.bloquants.length,
    },
    engagementNumero: demande.engagementNumero,
    engagementLe: demande.engagementLe,
    notifieeLe: demande.notifieeLe,
    notifieeVoie: demande.notifieeVoie,
    proposition: derniere && {
      id: derniere.id,
      acte: LIBELLES_SENS[lireSens(derniere.sens)].acte,
      statut: derniere.statut,
      par: noms.get(derniere.parId) ?? '',
      signataire: (derniere.signeeParId && noms.get(derniere.signeeParId)) || '',
      mot: derniere.mot,
    },
    lettres: dossier.documents
      .filter(({ demandeId: de }) => de === demandeId)
      .map(({ id, titre, statut, numero, sha256, taille }) => ({
        id,
        titre,
        statut,
        numero,
        peinte: sha256 !== null,
        taille,
      })),
    comparables: await listComparables(ouverte),
  }
}
/** The same for every agent who reads the files of the place: the référent, the signatory. @throws 404 */
export function lireDemandeDetr(acteur: Acteur, demandeId: string, maintenant: Date) {
  return demandeDetr(acteur, demandeId, maintenant, LECTEURS_AGENTS)
}

export type DemandeDetrPage = Awaited<ReturnType<typeof demandeDetr>>

/** No second proposal while one waits for its signature; nothing on a grant of 2018. */
function listEtapesOuvertes(ouverte: DemandeOuverte): readonly EtapeDetr[] {
  const { dossier, demande, roles } = ouverte
  if (dossier.historique) return []
  const etapes = listEtapes(CYCLE_DETR, demande.statut, roles)
  return hasPropositionEnCours(ouverte) ? etapes.filter((etape) => !etape.startsWith('proposer')) : etapes
}

function lireDates({ dossier, demande }: DemandeOuverte, jour: Jour) {
  const echeances = calculerEcheances(faitsDates(demande, jour))
  const dates = echeances.ok ? echeances.value : null
  const suspension = lireSuspensionOuverte(dossier, demande)
  const completude = completudeDe(demande, jour)
  const commencerAuPlusTard = dates?.commencerAuPlusTard ?? null
  const acheverAuPlusTard = dates?.acheverAuPlusTard ?? null
  return {
    reputeCompletLe: completude.reputeCompletLe,
    commencerAuPlusTard,
    suspension: suspension && {
      demandeesLe: suspension.demandeesLe,
      pieces: suspension.pieces.map(({ type }) => type),
      satisfaite: suspension.satisfaite,
    },
    horloge: formatHorloge({
      statut: demande.statut,
      completude,
      suspendueLe: suspension?.demandeesLe ?? null,
      completLe: demande.completLe,
      commencerAuPlusTard,
      acheverAuPlusTard,
      auJour: jour,
    }),
  }
}

/** Every piece that the law asks, with its state in words. */
function listLignesPieces({ dossier }: DemandeOuverte) {
  return listPiecesExigees(dossier).map((exigee) => {
    const piece = dossier.pieces.find(({ type }) => type === exigee.type)
    const etat = piece?.etat ?? 'attendue'
    const signee = exigee.signeeAvecLeDossier && (etat === 'attendue' || etat === 'recue')
    const motif = etat === 'impossible' ? piece?.motif : piece?.motifAgent
    return {
      type: exigee.type,
      libelle: exigee.libelle,
      source: exigee.source ?? '',
      doitMontrer: exigee.doitMontrer,
      presente: hasPiece(dossier, exigee),
      etat,
      mot: signee
        ? ({ texte: 'Signée avec le dossier', badge: 'info' } as const)
        : libelleEtatPiece(etat, { motif: motif ?? null }),
      motif: piece?.motifAgent ?? null,
      fichiers: (piece?.envois ?? []).map(({ id, nom }) => ({ id, nom })),
    }
  })
}

/** Other grants of the département, to compare: five at most, the latest ones. */
async function listComparables({ dossier, demande }: DemandeOuverte) {
  const autres = await lecture().demandeDetr.findMany({
    where: {
      id: { not: demande.id },
      montantRetenu: { not: null },
      statut: { in: ['notifie', 'commence', 'acheve', 'solde'] },
      dossier: { departement: dossier.departement },
    },
    orderBy: [{ receptionLe: 'desc' }, { id: 'asc' }],
    take: 5,
    select: {
      id: true,
      exercice: true,
      assietteRetenue: true,
      coutTotal: true,
      montantRetenu: true,
      dossier: { select: { organisation: { select: { nom: true } } } },
    },
  })
  return autres.map(({ id, exercice, assietteRetenue, coutTotal, montantRetenu, dossier: autre }) => {
    const base = centimes(assietteRetenue ?? coutTotal ?? 0n)
    const montant = centimes(montantRetenu ?? 0n)
    return {
      id,
      organisation: autre.organisation.nom,
      exercice,
      base,
      montant,
      taux: tauxAffiche(montant, base),
    }
  })
}
