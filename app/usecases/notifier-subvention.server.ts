import { subventionNotifiee } from '#emails/subvention-notifiee'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { avancerDemande, type DemandeOuverte, getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { listDestinataires } from '~/adapters/db/destinataires.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DOCUMENT, type StatutDocument } from '~/domain/document/cycle'
import { configuration } from '~/env.server'

export type NotificationSaisie = {
  readonly demandeId: string
  readonly version: number
  readonly engagementNumero: string
  readonly engagementLe: Jour | null
  /** « portail », « lettre recommandée »: the legal way is the département's. */
  readonly voie: string
  /** The day the beneficiary received the letter: the two years start from it. */
  readonly notifieeLe: Jour | null
}

/**
 * Notifies the grant: the accounting engagement is there, both letters are painted, the day and the way are recorded.
 * From here on, and only from here on, the applicant reads the amount; mail 21 says so.
 * @source art. L2334-36, R2334-28 CGCT
 * @throws 404 outside the perimeter
 */
export function notifierSubvention(
  acteur: Acteur,
  { demandeId, version, engagementNumero, engagementLe, voie, notifieeLe }: NotificationSaisie,
  maintenant: Date,
): Promise<Result<{ notifieeLe: Jour }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const jour = jourDeParis(maintenant)
    const lettres = lettresDe(ouverte)
    const numero = engagementNumero.trim()
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'notifier',
        faits: {
          engagement_saisi: numero !== '' && engagementLe !== null,
          lettres_pretes: lettres.length === 2 && lettres.every(({ sha256 }) => sha256 !== null),
        },
        data: {
          engagementNumero: numero,
          engagementLe,
          notifieeLe: notifieeLe ?? jour,
          notifieeVoie: voie,
        },
        acteur,
        version,
        detail: { notifieeLe: notifieeLe ?? jour, voie, engagementNumero: numero },
      },
      maintenant,
    )
    if (!passage.ok) return passage
    const dates = checkDates(ouverte, { engagementLe, notifieeLe: notifieeLe ?? jour, jour })
    if (dates.length > 0) return refus(...dates)

    const notification = await notifierLettres(tx, acteur, lettres, voie, maintenant)
    if (!notification.ok) return notification
    await prevenir(tx, ouverte, maintenant)
    return ok({ notifieeLe: notifieeLe ?? jour })
  })
}

type DocumentLu = DemandeOuverte['dossier']['documents'][number]

function lettresDe({ dossier, demande }: DemandeOuverte): readonly DocumentLu[] {
  return dossier.documents.filter(
    ({ demandeId, type, statut }) =>
      demandeId === demande.id && statut === 'signe' && ['arrete_attributif', 'notification'].includes(type),
  )
}

/** Signature ≤ engagement is not required; engagement ≤ notification is, and nothing is dated of tomorrow. */
function checkDates(
  { demande }: DemandeOuverte,
  { engagementLe, notifieeLe, jour }: { engagementLe: Jour | null; notifieeLe: Jour; jour: Jour },
): readonly Motif[] {
  const signeeLe = demande.attribueLe ? jourDeParis(demande.attribueLe) : null
  const motifs: Motif[] = []
  if (notifieeLe > jour)
    motifs.push(motif('detr.notification.future', 'Cette date n’est pas encore arrivée.', null, 'notifieeLe'))
  if (signeeLe !== null && notifieeLe < signeeLe)
    motifs.push(
      motif(
        'detr.notification.avant_signature',
        'L’arrêté n’était pas encore signé ce jour-là.',
        null,
        'notifieeLe',
      ),
    )
  if (engagementLe !== null && engagementLe > notifieeLe)
    motifs.push(
      motif(
        'detr.notification.avant_engagement',
        'L’engagement juridique précède la notification.',
        null,
        'engagementLe',
      ),
    )
  return motifs
}

async function notifierLettres(
  tx: Tx,
  acteur: Acteur,
  lettres: readonly DocumentLu[],
  voie: string,
  maintenant: Date,
): Promise<Result<null>> {
  for (const lettre of lettres) {
    const passage = franchir(CYCLE_DOCUMENT, 'notifier', {
      statut: lettre.statut as StatutDocument,
      roles: ['instructeur_detr'],
      faits: { fichier_range: lettre.sha256 !== null },
    })
    if (!passage.ok) return passage
    await tx.document.update({
      where: { id: lettre.id },
      data: { statut: passage.value, notifieLe: maintenant, notifieVoie: voie },
    })
    await addEvenement(tx, {
      dossierId: lettre.dossierId,
      ...(lettre.demandeId ? { demandeId: lettre.demandeId } : {}),
      cycle: 'document',
      verbe: 'notifier',
      de: lettre.statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'instructeur_detr',
      le: maintenant,
      detail: { type: lettre.type, titre: lettre.titre, voie },
    })
  }
  return ok(null)
}

async function prevenir(tx: Tx, { dossier, demande }: DemandeOuverte, maintenant: Date): Promise<void> {
  const courriel = subventionNotifiee({
    dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
    lien: `${configuration().origine}/espace/dossiers/${dossier.id}/lettres`,
    service: await lireService(tx, dossier.departement),
  })
  for (const a of await listDestinataires(tx, dossier)) {
    const cle = `subvention-notifiee:${demande.id}:${a}`
    await addCourriel(tx, { cle, a, courriel, dossierId: dossier.id }, maintenant)
  }
}
