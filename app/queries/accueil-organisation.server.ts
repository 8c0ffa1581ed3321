import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { filtreDossiers } from '~/adapters/db/dossiers.server'
import { getOrganisation, listMembres } from '~/adapters/db/organisations.server'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { mention2018 } from '~/domain/detr/subvention-2018'
import type { Badge } from '~/domain/dossier/badge'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { libelleDossier, stadeDossier } from '~/domain/dossier/libelles'

export type CarteDossier = {
  readonly id: string
  readonly numero: string | null
  readonly titre: string
  /** In the words of the applicant only: the label of the agents says what is decided before its letter. */
  readonly statut: { readonly public: string; readonly badge: Badge; readonly attendu: string }
  /** Rank in the five public stages. */
  readonly stade: number
  /** A grant of 2018, taken over as history. */
  readonly mention: string | null
  /** What is expected of this person on it. */
  readonly attentes: {
    readonly depose: boolean
    readonly ecrit: boolean
    readonly aSigner: { readonly elu: boolean; readonly attente: string | null }
    readonly corrections: number
    readonly piecesDemandees: boolean
    readonly lettresALire: readonly { readonly id: string; readonly titre: string }[]
    readonly messagesNonLus: number
  }
  readonly majLe: Date
  readonly deposeLe: Date | null
}

/** The home page of an organisation for one of its people. @throws 404 for anybody else */
export async function accueilOrganisation(acteur: Acteur, organisationId: string, maintenant: Date) {
  const { organisation, verifie, gere } = await getOrganisation(lecture(), acteur, organisationId)
  const [service, dossiers, membres] = await Promise.all([
    lireService(lecture(), organisation.departement),
    listDossiers(acteur, organisationId, maintenant),
    gere ? listMembres(lecture(), organisationId, maintenant) : [],
  ])
  const roles = listRoles(acteur, organisationId)
  const cartes = dossiers.map((dossier) => carteDe(dossier, service.prefecture, roles))
  return {
    organisation: { id: organisation.id, nom: organisation.nom, nature: organisation.nature },
    verifie,
    gere,
    service: {
      responsable: service.responsable,
      prefecture: service.prefecture,
      telephone: service.telephone,
      courriel: service.courriel,
    },
    dossiers: cartes,
    demandes: membres
      .filter(({ verifieLe }) => verifieLe === null)
      .map(({ id, personne }) => ({
        id,
        nom: `${personne.prenom} ${personne.nom}`,
        courriel: personne.courriel,
      })),
  }
}

/** What this person may see of this organisation: an unverified person, only what they created. */
function listDossiers(acteur: Acteur, organisationId: string, maintenant: Date) {
  return lecture().dossier.findMany({
    where: { AND: [{ organisationId }, filtreDossiers(acteur)] },
    orderBy: [{ majLe: 'desc' }, { id: 'desc' }],
    include: {
      documents: {
        where: { statut: 'notifie' },
        orderBy: { notifieLe: 'desc' },
        select: { id: true, type: true, titre: true, luLe: true },
      },
      corrections: {
        where: { statut: { in: ['ouverte', 'repondue', 'renvoyee'] } },
        select: { statut: true },
      },
      demandes: {
        select: { statut: true, montantRetenu: true, coutTotal: true },
        orderBy: { creeLe: 'desc' },
      },
      messages: { where: { cote: 'prefecture', luLe: null }, select: { id: true } },
      signatures: {
        where: { signeeLe: null, refuseeLe: null, expireLe: { gt: maintenant } },
        orderBy: { envoyeeLe: 'desc' },
        select: { nom: true },
        take: 1,
      },
    },
  })
}

/** The roles of this person in this organisation, confirmed or not: the pages of a dossier check them again. */
function listRoles(acteur: Acteur, organisationId: string): readonly string[] {
  return acteur.membres.filter((membre) => membre.organisationId === organisationId).map(({ role }) => role)
}

const DECISIONS = ['convention', 'refus_espace', 'sans_suite_espace']

function carteDe(
  dossier: Awaited<ReturnType<typeof listDossiers>>[number],
  prefecture: string,
  roles: readonly string[],
): CarteDossier {
  const { documents, corrections, signatures } = dossier
  const statut = dossier.statut as StatutDossier
  const decisionConnue =
    dossier.retraitMotif !== null || documents.some(({ type }) => DECISIONS.includes(type))
  const aRenvoyer = corrections.filter((correction) => correction.statut !== 'renvoyee').length
  const attente = statut === 'brouillon' ? (signatures[0]?.nom ?? null) : null
  const libelle = libelleDossier(statut, {
    prefecture,
    receptionLe: dossier.receptionLe,
    corrections: aRenvoyer,
    signataire: attente,
    corrige: corrections.length > aRenvoyer,
    decisionConnue,
  })
  return {
    id: dossier.id,
    numero: dossier.numero,
    titre: dossier.titre,
    statut: { public: libelle.public ?? '', badge: libelle.badge, attendu: libelle.demandeur },
    stade: stadeDossier(statut, { decisionConnue }),
    majLe: dossier.majLe,
    deposeLe: dossier.deposeLe,
    mention: dossier.historique ? mentionDe(dossier.demandes[0]) : null,
    attentes: {
      depose: statut !== 'brouillon',
      ecrit: roles.some((role) => role !== 'lecteur'),
      aSigner: { elu: roles.includes('elu'), attente },
      corrections: statut === 'a_corriger' ? aRenvoyer : 0,
      piecesDemandees: dossier.demandes.some((demande) => demande.statut === 'a_completer'),
      lettresALire: documents
        .filter(({ luLe, type }) => luLe === null && type !== 'accuse_reception')
        .map(({ id, titre }) => ({ id, titre })),
      messagesNonLus: dossier.messages.length,
    },
  }
}

function mentionDe(demande?: { montantRetenu: bigint | null; coutTotal: bigint | null }): string {
  const lire = (montant: bigint | null | undefined) => (montant == null ? null : centimes(montant))
  return mention2018(lire(demande?.montantRetenu), lire(demande?.coutTotal))
}
