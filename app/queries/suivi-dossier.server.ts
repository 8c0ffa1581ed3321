import { lecture } from '~/adapters/db/base.server'
import { faitsDates } from '~/adapters/db/demande-detr.server'
import type { DossierComplet } from '~/adapters/db/dossier-complet.server'
import { lireSuspensionOuverte } from '~/adapters/db/pieces-detr.server'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { calculerEcheances, type Echeances } from '~/domain/detr/echeances'
import { composerHistoireDemandeur } from '~/domain/dossier/histoire'
import { libelleDossier, stadeDossier } from '~/domain/dossier/libelles'
import { libelleDetr, stadeDetr } from '~/domain/dossier/libelles-detr'
import { phraseDetr } from '~/domain/dossier/phrase-detr'
import { lireDecisionsConnues, listLettresRecues, ouvrirSuivi } from './cadre-suivi.server'
import { listCartes } from './pieces-dossier.server'

/** Where a dossier stands, for the people of its organisation. Nothing internal goes through here. @throws 404 */
export async function suiviDossier(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { dossier, roles, cadre } = await ouvrirSuivi(acteur, dossierId)
  const jour = jourDeParis(maintenant)
  const connues = lireDecisionsConnues(dossier)
  const corrections = dossier.corrections.filter(
    ({ statut }) => statut === 'ouverte' || statut === 'repondue',
  )
  const libelle = libelleDossier(dossier.statut, {
    prefecture: cadre.service.service,
    receptionLe: dossier.receptionLe,
    corrections: corrections.length,
    signataire: signatureEnAttente(dossier, maintenant)?.nom ?? null,
    corrige: dossier.corrections.some(({ statut }) => statut === 'renvoyee'),
    decisionConnue: connues.dossier,
  })
  const detr = composerDetr(dossier, connues.demandes, jour)
  const lettres = listLettresRecues(dossier)
  const [evenements, messagesNonLus, messages] = await Promise.all([
    lecture().evenement.findMany({ where: { dossierId }, orderBy: { rang: 'asc' } }),
    lecture().message.count({ where: { dossierId, cote: 'prefecture', luLe: null } }),
    lecture().message.count({ where: { dossierId } }),
  ])
  const depose = dossier.statut !== 'brouillon'
  const decisionConnue = connues.dossier
  return {
    cadre,
    depose,
    statut: { public: libelle.public ?? '', badge: libelle.badge },
    stade: stadeDossier(dossier.statut, {
      decisionConnue,
      espaceOuvert: dossier.espace?.statut === 'ouvert',
    }),
    decisionConnue,
    attendu: libelle.demandeur,
    prefecture: libelle.prefecture,
    aSigner: { elu: roles.includes('elu'), attente: signatureEnAttente(dossier, maintenant)?.nom ?? null },
    corrections: dossier.statut === 'a_corriger' ? corrections.length : 0,
    pieces: depose && !isRefermee(dossier.statut, connues.dossier) ? listPiecesAttendues(dossier) : [],
    recu: depose && dossier.deposeLe && dossier.receptionLe ? composerRecu(dossier) : null,
    detr,
    lettres,
    messages,
    messagesNonLus,
    histoire: composerHistoireDemandeur(
      evenements.map((evenement) => ({ ...evenement, detail: JSON.parse(evenement.detail) })),
      connues,
    ),
    retirable: ['depose', 'en_instruction', 'a_corriger'].includes(dossier.statut),
  }
}
export type Suivi = Awaited<ReturnType<typeof suiviDossier>>

export function signatureEnAttente({ statut, signatures }: DossierComplet, maintenant: Date) {
  if (statut !== 'brouillon') return null
  return (
    signatures.find(
      ({ signeeLe, refuseeLe, expireLe }) => !signeeLe && !refuseeLe && expireLe > maintenant,
    ) ?? null
  )
}

/** A closing that the applicant holds: nothing more is expected. Before its letter, the page stays as it was. */
function isRefermee(statut: string, decisionConnue: boolean): boolean {
  return decisionConnue && ['refuse', 'sans_suite'].includes(statut)
}

/** What is still to send: the pieces that are needed, and those to do again. */
export function listPiecesAttendues(dossier: DossierComplet) {
  return listCartes(dossier)
    .filter(({ groupe, etat }) => etat !== 'impossible' && (groupe === 'a_trouver' || groupe === 'plus_tard'))
    .map(({ type, libelle, badge }) => ({ type, libelle, etat: badge?.texte ?? '' }))
}

/** The receipt, and what it protects. */
export function composerRecu(dossier: DossierComplet) {
  const recu = listLettresRecues(dossier).find(({ type }) => type === 'accuse_reception')
  const demande = dossier.demandes.find(({ receptionLe }) => receptionLe !== null)
  const anterieur = demande?.premierActeLe && demande.premierActeLe < (demande.receptionLe ?? '')
  return {
    numero: dossier.numero ?? '',
    deposeLe: dossier.deposeLe ?? dossier.majLe,
    detr: demande !== undefined,
    acteAnterieurLe: anterieur ? (demande?.premierActeLe ?? null) : null,
    document: recu?.taille ? { id: recu.id, taille: recu.taille } : null,
  }
}

function composerDetr(dossier: DossierComplet, connues: readonly string[], jour: Jour) {
  const demande = dossier.demandes.filter(({ statut }) => statut !== 'brouillon').at(-1)
  if (!demande) return null
  const decisionConnue = connues.includes(demande.id)
  const lues = calculerEcheances(faitsDates(demande, jour))
  const echeances = lues.ok ? lues.value : null
  const suspension = lireSuspensionOuverte(dossier, demande)
  // The amount kept by the préfecture is internal until its letter is notified.
  const montantRetenu =
    demande.notifieeLe !== null && demande.montantRetenu !== null ? centimes(demande.montantRetenu) : null
  const libelle = libelleDetr(demande.statut, {
    montantRetenu,
    montantVerse: montantRetenu,
    commenceeLe: demande.commenceeLe,
    decisionConnue,
  })
  return {
    public: libelle.public ?? '',
    badge: libelle.badge,
    stade: stadeDetr(demande.statut, { decisionConnue }),
    montantDemande: demande.montantDemande === null ? null : centimes(demande.montantDemande),
    phrase: phraseDetr(demande.statut, {
      reputeCompletLe: echeances?.reputeCompletLe ?? null,
      arreteLe: suspension?.demandeesLe ?? null,
      montantRetenu,
      commencerAuPlusTard: echeances?.commencerAuPlusTard ?? null,
      acheverAuPlusTard: echeances?.acheverAuPlusTard ?? null,
      decisionConnue,
    }),
    piecesDemandees: suspension ? suspension.pieces.length : 0,
    // Never the status itself: it says what is programmed or signed before its letter is notified.
    abandonnee: demande.statut === 'annule',
    dates: echeances ? datesAVenir(demande.statut, echeances, jour) : [],
  }
}

/** The legal dates to come, each with its article, the nearest first. */
function datesAVenir(statut: string, echeances: Echeances, jour: Jour) {
  const verification = statut === 'depose' ? echeances.reputeCompletLe : null
  const debut = statut === 'notifie' ? echeances.commencerAuPlusTard : null
  const fin = statut === 'commence' ? echeances.acheverAuPlusTard : null
  return [
    { le: verification, libelle: 'Fin de la vérification des pièces', source: 'art. R2334-23 CGCT' },
    { le: debut, libelle: 'Dernier jour pour commencer', source: 'art. R2334-28 CGCT' },
    {
      le: echeances.afficherPlanAuPlusTard,
      libelle: 'Afficher le plan de financement',
      source: 'art. D1111-8 CGCT',
    },
    { le: fin, libelle: 'Dernier jour pour terminer', source: 'art. R2334-29 CGCT' },
    { le: echeances.poserPlaqueAuPlusTard, libelle: 'Poser la plaque', source: 'art. D1111-8 CGCT' },
  ]
    .flatMap((date) => (date.le !== null && date.le >= jour ? [{ ...date, le: date.le }] : []))
    .sort((a, b) => (a.le < b.le ? -1 : 1))
}
