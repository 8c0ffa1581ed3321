import { ajouterMois, type Jour, joursEntre } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { REGLAGES_DETR } from '~/domain/detr/reglages-arrete'
import { redigerAttestationComplet } from '~/domain/document/attestation-complet'
import type { Lettre } from '~/domain/document/bloc'
import type { ContexteLettre } from '~/domain/document/contexte'
import { redigerDemandeDePieces } from '~/domain/document/demande-de-pieces'
import { configuration } from '~/env.server'
import { type AgentDuLieu, listAgents } from './agents.server'
import type { Lecture, Tx } from './base.server'
import { composerContexte, lireSignataire } from './contexte-lettre.server'
import { completudeDe, type DemandeOuverte } from './demande-detr.server'
import type { TypeDeDocument } from './documents.server'
import type { DossierComplet } from './dossier-complet.server'
import { listPiecesExigees, type PieceReclamee } from './pieces-detr.server'

export type AuteurLettre = {
  readonly auteurId: string
  readonly suiviPar: string
  /** Today in Paris. */
  readonly jour: Jour
}

/** A letter that leaves without a signatory: the same words for every code, so that it is previewed exactly. */
export type LettreAEmettre = (code: string) => Lettre

const SUFFIXES: Partial<Record<TypeDeDocument, string>> = {
  demande_de_pieces: 'DP',
  attestation_complet: 'DC',
}

async function rediger(
  tx: Tx | Lecture,
  { dossier }: DemandeOuverte,
  type: TypeDeDocument,
  { suiviPar, jour }: AuteurLettre,
  lettre: (contexte: ContexteLettre) => Result<Lettre>,
): Promise<Result<LettreAEmettre>> {
  const rang = dossier.documents.filter((document) => document.type === type).length + 1
  const numero = `${dossier.numero}-${SUFFIXES[type]}${rang}`
  const contexte = await composerContexte(tx, dossier, {
    signataire: null,
    suiviPar,
    edition: { projet: false, numero, date: jour, code: 'code' },
  })
  const essai = lettre(contexte)
  if (!essai.ok) return essai
  return ok((code) => ({ ...essai.value, code }))
}

export type DemandeDePiecesRedigee = {
  readonly lettre: LettreAEmettre
  readonly repondreAvantLe: Jour
  readonly joursEcoules: number
}

/** The request for pieces: only pieces that the law asks, each with its reason. @source art. R2334-23 CGCT */
export async function redigerPieces(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  pieces: readonly PieceReclamee[],
  auteur: AuteurLettre,
): Promise<Result<DemandeDePiecesRedigee>> {
  const { dossier, demande } = ouverte
  const { jour } = auteur
  const exigees = listPiecesExigees(dossier)
  const inconnues = pieces.filter(({ type }) => !exigees.some((piece) => piece.type === type))
  if (inconnues.length > 0) return refus(PIECE_SANS_TEXTE)
  const receptionLe = demande.receptionLe ?? jour
  const repondreAvantLe = ajouterMois(jour, REGLAGES_DETR.reponsePiecesMois)
  const joursEcoules = compterJoursEcoules(demande.suspensions, receptionLe, jour)
  const lettre = await rediger(tx, ouverte, 'demande_de_pieces', auteur, (contexte) =>
    redigerDemandeDePieces(contexte, {
      receptionLe,
      demandeeLe: jour,
      joursEcoules,
      reputeCompletLe: completudeDe(demande, jour).reputeCompletLe ?? jour,
      repondreAvantLe,
      lien: `${configuration().origine}/espace/dossiers/${dossier.id}/detr`,
      pieces: pieces.map(({ type, motif: manque }) => {
        const piece = exigees.find((exigee) => exigee.type === type)
        return { libelle: piece?.libelle ?? '', manque, fondement: piece?.source ?? '' }
      }),
    }),
  )
  return lettre.ok ? ok({ lettre: lettre.value, repondreAvantLe, joursEcoules }) : lettre
}

const PIECE_SANS_TEXTE = motif(
  'detr.pieces.fondement',
  'Seules les pièces que la loi ou la règle publiée demande peuvent être réclamées.',
  'art. R2334-23 CGCT',
  'pieces',
)

/** Days of the three months already run: since the reception, the closed suspensions taken off. */
export function compterJoursEcoules(
  suspensions: readonly { readonly demandeesLe: Jour; readonly recuesLe: Jour | null }[],
  receptionLe: Jour,
  jour: Jour,
): number {
  return suspensions.reduce(
    (total, { demandeesLe, recuesLe }) => total - (recuesLe ? joursEntre(demandeesLe, recuesLe) : 0),
    joursEntre(receptionLe, jour),
  )
}

/** The attestation that the request is complete today. @source art. R2334-23 CGCT */
export async function redigerAttestation(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  auteur: AuteurLettre,
): Promise<Result<LettreAEmettre>> {
  return rediger(tx, ouverte, 'attestation_complet', auteur, (contexte) =>
    redigerAttestationComplet(contexte, {
      receptionLe: ouverte.demande.receptionLe ?? auteur.jour,
      completLe: auteur.jour,
      pieces: listPiecesExigees(ouverte.dossier).map(({ libelle }) => libelle),
    }),
  )
}

export type ContexteSignature = { readonly signataire: AgentDuLieu; readonly contexte: ContexteLettre }

/** The context of a draft in the name of who will sign it, another person than its author (four eyes). */
export async function composerContexteSigne(
  tx: Tx | Lecture,
  dossier: DossierComplet,
  signataireId: string | null,
  { auteurId, suiviPar, jour }: AuteurLettre,
): Promise<Result<ContexteSignature>> {
  const possibles = await listSignataires(tx, dossier, auteurId, jour)
  const signataire = signataireId ? possibles.find(({ id }) => id === signataireId) : possibles[0]
  if (!signataire) return refus(possibles.length === 0 ? AUCUN_SIGNATAIRE : SIGNATAIRE_INCONNU)
  const contexte = await composerContexte(tx, dossier, {
    signataire: await lireSignataire(tx, signataire.id, dossier.departement),
    suiviPar,
    edition: { projet: true },
  })
  return ok({ signataire, contexte })
}

/** Who may sign an act of this place, its author excepted. */
export async function listSignataires(
  tx: Tx | Lecture,
  lieu: { departement: string; arrondissement: string | null },
  auteurId: string,
  jour: Jour,
): Promise<readonly AgentDuLieu[]> {
  return (await listAgents(tx, 'signataire', lieu, jour)).filter(({ id }) => id !== auteurId)
}

const AUCUN_SIGNATAIRE = motif(
  'proposition.signataire.aucun',
  'Personne d’autre que vous ne peut signer pour ce lieu\u00A0: ajoutez une personne qui signe.',
  null,
  'signataireId',
)
const SIGNATAIRE_INCONNU = motif(
  'proposition.signataire',
  'Choisissez la personne qui signera dans la liste.',
  null,
  'signataireId',
)
