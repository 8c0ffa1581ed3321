import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { lireDatesLegales } from '~/adapters/db/dates-legales.server'
import { faitsDates, getDemandeDemandeur } from '~/adapters/db/demande-detr.server'
import type { DemandeComplete, DossierComplet } from '~/adapters/db/dossier-complet.server'
import { lireSuspensionOuverte, listPiecesExigees } from '~/adapters/db/pieces-detr.server'
import { listEtapes } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_DETR, type StatutDetr } from '~/domain/detr/cycle'
import { calculerEcheances } from '~/domain/detr/echeances'
import { phraseDemandeur } from '~/domain/detr/horloge'
import { libelleDetr, STADES_DETR, stadeDetr } from '~/domain/dossier/libelles-detr'
import { libelleEtatPiece } from '~/domain/dossier/pieces'

/** Once the letter of the grant was notified. */
const ACCORDEES: readonly StatutDetr[] = ['notifie', 'commence', 'acheve', 'solde', 'caduc', 'reversement']
const REJETS: readonly string[] = ['irrecevabilite', 'refus_detr', 'sans_suite_detr']

/**
 * The request as its applicant may read it: nothing that was programmed, proposed or signed, until its letter is
 * notified. Every field is chosen here, none is passed on. @throws 404
 */
export async function demandeDuDemandeur(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { dossier, demande, roles } = await getDemandeDemandeur(lecture(), acteur, dossierId)
  const service = await lireService(lecture(), dossier.departement)
  const echeances = calculerEcheances(faitsDates(demande, jourDeParis(maintenant)))
  const dates = echeances.ok ? echeances.value : null
  const lettres = listLettres(dossier, demande)
  const decisionConnue = lettres.some(({ type }) => REJETS.includes(type))
  const accordee = ACCORDEES.includes(demande.statut)
  const montantAccorde = accordee && demande.montantRetenu !== null ? centimes(demande.montantRetenu) : null
  const commencerAuPlusTard = accordee ? (dates?.commencerAuPlusTard ?? null) : null
  const suspension = lireSuspensionOuverte(dossier, demande)
  const { public: libelle, badge } = libelleDetr(demande.statut, {
    montantRetenu: montantAccorde,
    commenceeLe: demande.commenceeLe,
    decisionConnue,
  })
  const etapes = listEtapes(CYCLE_DETR, demande.statut, roles)
  return {
    dossierId,
    organisation: dossier.organisation.nom,
    numero: dossier.numero ?? '',
    titre: dossier.titre,
    libelle: libelle ?? '',
    badge,
    stades: STADES_DETR,
    stade: stadeDetr(demande.statut, { decisionConnue }),
    phrase: phraseDemandeur({
      statut: demande.statut,
      reputeCompletLe: dates?.reputeCompletLe ?? null,
      suspendueLe: suspension?.demandeesLe ?? null,
      montantAccorde,
      commencerAuPlusTard,
      decisionConnue,
    }),
    receptionLe: demande.receptionLe,
    coutTotal: demande.coutTotal === null ? null : centimes(demande.coutTotal),
    montantDemande: demande.montantDemande === null ? null : centimes(demande.montantDemande),
    montantAccorde,
    commencerAuPlusTard,
    pieces: suspension ? listPiecesDemandees(dossier, suspension.pieces) : [],
    message: suspension?.message ?? null,
    toutesRecues: suspension?.satisfaite === true,
    peutEnvoyer: etapes.includes('envoyer_pieces'),
    peutAbandonner: etapes.includes('annuler'),
    dates: lireDatesLegales(dossier, demande, jourDeParis(maintenant)),
    lettres: lettres.map(({ id, titre, notifieLe }) => ({ id, titre, notifieLe })),
    service: {
      service: service.prefecture,
      personne: service.responsable || null,
      telephone: service.telephone || null,
      courriel: service.courriel || null,
    },
  }
}
export type DemandeDuDemandeur = Awaited<ReturnType<typeof demandeDuDemandeur>>

function listLettres(dossier: DossierComplet, demande: DemandeComplete) {
  return dossier.documents.filter(
    ({ demandeId, statut }) => demandeId === demande.id && ['notifie', 'remplace'].includes(statut),
  )
}

function listPiecesDemandees(
  dossier: DossierComplet,
  reclamees: readonly { readonly type: string; readonly motif: string }[],
) {
  const exigees = listPiecesExigees(dossier)
  return reclamees.map(({ type, motif }) => {
    const exigee = exigees.find((piece) => piece.type === type)
    const piece = dossier.pieces.find((envoyee) => envoyee.type === type)
    const etat = piece?.etat ?? 'attendue'
    return {
      type,
      libelle: exigee?.libelle ?? type,
      motif,
      doitMontrer: exigee?.doitMontrer ?? '',
      etat: libelleEtatPiece(etat, { motif: etat === 'impossible' ? (piece?.motif ?? null) : null }),
      recue: etat === 'recue' || etat === 'validee',
      fichier: piece?.envois[0]?.nom ?? null,
    }
  })
}
