import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { filtreDossiers } from '~/adapters/db/dossiers.server'
import { getOrganisation, listMembres } from '~/adapters/db/organisations.server'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { mention2018 } from '~/domain/detr/subvention-2018'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { type LibelleDossier, libelleDossier } from '~/domain/dossier/libelles'

export type CarteDossier = {
  readonly id: string
  readonly numero: string | null
  readonly titre: string
  readonly libelle: LibelleDossier
  readonly majLe: Date
  readonly deposeLe: Date | null
  readonly lettresNonLues: number
  /** A grant of 2018, taken over as history. */
  readonly mention: string | null
}

/** The home page of an organisation for one of its people. @throws 404 for anybody else */
export async function accueilOrganisation(acteur: Acteur, organisationId: string, maintenant: Date) {
  const { organisation, verifie, gere } = await getOrganisation(lecture(), acteur, organisationId)
  const [service, dossiers, membres] = await Promise.all([
    lireService(lecture(), organisation.departement),
    listDossiers(acteur, organisationId, maintenant),
    gere ? listMembres(lecture(), organisationId, maintenant) : [],
  ])
  const cartes = dossiers.map((dossier) => carteDe(dossier, service.prefecture))
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
    lettresNonLues: cartes.reduce((total, carte) => total + carte.lettresNonLues, 0),
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
      documents: { where: { statut: 'notifie' }, select: { type: true, luLe: true } },
      corrections: { where: { statut: 'ouverte' }, select: { id: true } },
      demandes: { select: { montantRetenu: true, coutTotal: true }, orderBy: { creeLe: 'desc' }, take: 1 },
      signatures: {
        where: { signeeLe: null, refuseeLe: null, expireLe: { gt: maintenant } },
        orderBy: { envoyeeLe: 'desc' },
        select: { nom: true },
        take: 1,
      },
    },
  })
}

const DECISIONS = ['convention', 'refus_espace', 'sans_suite_espace']

function carteDe(
  dossier: Awaited<ReturnType<typeof listDossiers>>[number],
  prefecture: string,
): CarteDossier {
  const { documents, corrections, signatures } = dossier
  const libelle = libelleDossier(dossier.statut as StatutDossier, {
    prefecture,
    receptionLe: dossier.receptionLe,
    corrections: corrections.length,
    signataire: signatures[0]?.nom ?? null,
    decisionConnue: dossier.retraitMotif !== null || documents.some(({ type }) => DECISIONS.includes(type)),
  })
  return {
    id: dossier.id,
    numero: dossier.numero,
    titre: dossier.titre,
    libelle,
    majLe: dossier.majLe,
    deposeLe: dossier.deposeLe,
    lettresNonLues: documents.filter(({ luLe }) => luLe === null).length,
    mention: dossier.historique ? mentionDe(dossier.demandes[0]) : null,
  }
}

function mentionDe(demande?: { montantRetenu: bigint | null; coutTotal: bigint | null }): string {
  const lire = (montant: bigint | null | undefined) => (montant == null ? null : centimes(montant))
  return mention2018(lire(demande?.montantRetenu), lire(demande?.coutTotal))
}
