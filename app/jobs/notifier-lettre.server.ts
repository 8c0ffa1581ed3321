import type { Contenu } from '#emails/contenu'
import { demandeComplete } from '#emails/demande-complete'
import { demandeIrrecevable } from '#emails/demande-irrecevable'
import { depot } from '#emails/depot'
import { espaceAccepte } from '#emails/espace-accepte'
import { espaceDecision } from '#emails/espace-decision'
import { piecesDemandees } from '#emails/pieces-demandees'
import { subventionRefusee } from '#emails/subvention-refusee'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { listDestinataires } from '~/adapters/db/destinataires.server'
import type { TypeDeDocument } from '~/adapters/db/documents.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { CYCLE_DOCUMENT, type StatutDocument } from '~/domain/document/cycle'
import { configuration } from '~/env.server'

type Faits = {
  readonly dossier: DossierComplet
  readonly document: DossierComplet['documents'][number]
  readonly cite: { commune: string; numero: string | null }
  readonly lien: string
  readonly service: { responsable: string; prefecture: string; telephone: string }
}

/**
 * The mail of each letter that leaves by itself once painted. null: an agent notifies it (the arrêté and its
 * notification wait for the accounting engagement).
 */
const COURRIELS: Record<TypeDeDocument, ((faits: Faits) => Contenu) | null> = {
  accuse_reception: ({ dossier, cite, lien, service }) =>
    depot({
      dossier: cite,
      recuLe: dossier.deposeLe ?? dossier.majLe,
      detr: dossier.demandeDetr === true,
      lien,
      service,
    }),
  convention: ({ cite, lien, service }) => espaceAccepte({ dossier: cite, lien, service }),
  refus_espace: ({ cite, lien, service }) => espaceDecision({ dossier: cite, lien, service }),
  sans_suite_espace: ({ cite, lien, service }) => espaceDecision({ dossier: cite, lien, service }),
  demande_de_pieces: ({ dossier, document, cite, lien, service }) =>
    piecesDemandees({
      dossier: cite,
      nombre: compterPiecesDemandees(dossier, document.demandeId),
      avantLe: null,
      lien,
      service,
    }),
  attestation_complet: ({ cite, lien, service }) =>
    demandeComplete({ dossier: cite, reputeeCompleteLe: null, lien, service }),
  irrecevabilite: ({ cite, lien, service }) => demandeIrrecevable({ dossier: cite, lien, service }),
  arrete_attributif: null,
  notification: null,
  refus_detr: ({ cite, lien, service }) => subventionRefusee({ dossier: cite, lien, service }),
  sans_suite_detr: ({ cite, lien, service }) => subventionRefusee({ dossier: cite, lien, service }),
}

function compterPiecesDemandees(dossier: DossierComplet, demandeId: string | null): number {
  const suspension = dossier.demandes.find(({ id }) => id === demandeId)?.suspensions.at(-1)
  return suspension ? (JSON.parse(suspension.pieces) as unknown[]).length : 1
}

/** Notifies a painted letter by the portal: status, journal and mails in one transaction. Already notified: nothing. */
export async function notifierLettre(documentId: string, maintenant: Date): Promise<void> {
  await transaction(async (tx) => {
    const document = await tx.document.findUniqueOrThrow({ where: { id: documentId } })
    const composer = COURRIELS[document.type as TypeDeDocument]
    const passage = franchir(CYCLE_DOCUMENT, 'notifier', {
      statut: document.statut as StatutDocument,
      roles: ['systeme'],
      faits: { fichier_range: document.sha256 !== null },
    })
    if (!composer || !passage.ok) return
    await notifierDocument(tx, document, maintenant)
    const faits = await lireFaits(tx, document.dossierId, document.id)
    const courriel = composer(faits)
    for (const a of await listDestinataires(tx, faits.dossier)) {
      await addCourriel(
        tx,
        {
          cle: `${document.type}:${document.id}:${a}`,
          a,
          courriel,
          dossierId: document.dossierId,
          // A decision is opened in the portal, which records the reading: only the receipt travels.
          ...(document.type === 'accuse_reception' ? { pieceJointe: document.id } : {}),
        },
        maintenant,
      )
    }
  })
}

/** Marks a letter as notified by the portal today, with its event. Used by the agent's step too. */
export async function notifierDocument(
  tx: Tx,
  document: {
    id: string
    dossierId: string
    demandeId: string | null
    type: string
    statut: string
    titre: string
  },
  maintenant: Date,
): Promise<void> {
  await tx.document.update({
    where: { id: document.id },
    data: { statut: 'notifie', notifieLe: maintenant, notifieVoie: 'portail' },
  })
  await addEvenement(tx, {
    dossierId: document.dossierId,
    ...(document.demandeId ? { demandeId: document.demandeId } : {}),
    cycle: 'document',
    verbe: 'notifier',
    de: document.statut,
    vers: 'notifie',
    acteur: null,
    role: 'systeme',
    le: maintenant,
    detail: { type: document.type, titre: document.titre, jour: jourDeParis(maintenant) },
  })
}

async function lireFaits(tx: Tx, dossierId: string, documentId: string): Promise<Faits> {
  const dossier = await lireDossierComplet(tx, dossierId)
  const service = await lireService(tx, dossier.departement)
  return {
    dossier,
    document: dossier.documents.find(({ id }) => id === documentId)!,
    cite: { commune: dossier.organisation.nom, numero: dossier.numero },
    lien: `${configuration().origine}/espace/dossiers/${dossierId}/lettres/${documentId}`,
    service,
  }
}
