import { signatureDemandee } from '#emails/signature-demandee'
import { avecAnnexeDuJour } from '~/adapters/db/annexes.server'
import type { Tx } from '~/adapters/db/base.server'
import { lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireRepresentant, lireService } from '~/adapters/db/contexte-lettre.server'
import { lireFaitsDuDepot } from '~/adapters/db/depot.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier, PERIME, saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { hacher, nouveauJeton } from '~/adapters/session/sessions.server'
import { franchir } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { lireTexte } from '~/domain/dossier/valeurs'
import { configuration } from '~/env.server'

/** Life of the link of signature. Becomes a setting. */
export const DUREE_DE_LA_SIGNATURE = 7 * 86_400_000

const SANS_ADRESSE = motif(
  'signature.courriel',
  'Indiquez l’adresse électronique de la personne qui signe.',
  null,
  'organisation.elu.courriel',
)

/**
 * Sends the dossier to the élu, with the contents frozen: a link for one browser, which replaces the former one.
 * `version` is the one that was read on the page; null: whatever it is now.
 * @throws 404 when the dossier is not this person's
 */
export function envoyerSignature(
  acteur: Acteur,
  { dossierId, version }: { dossierId: string; version: number | null },
  maintenant: Date,
): Promise<Result<{ signatureId: string }>> {
  return transaction(async (tx): Promise<Result<{ signatureId: string }>> => {
    const ligne = await getDossier(tx, acteur, dossierId)
    if (version !== null && version !== ligne.version) return refus(PERIME)
    const jour = jourDeParis(maintenant)
    const dossier = await avecAnnexeDuJour(tx, await lireDossierComplet(tx, dossierId), jour)
    const { faits } = await lireFaitsDuDepot(tx, dossier, jour)
    const { statut, roles } = ligne
    const passage = franchir(CYCLE_DOSSIER, 'demander_signature', { statut, roles, faits })
    if (!passage.ok) return passage
    const courriel = lireTexte(dossier.valeurs('organisation'), 'elu.courriel').toLowerCase()
    if (courriel === '') return refus(SANS_ADRESSE)
    const ecrite = await saveDossier(tx, ligne, {}, maintenant)
    if (!ecrite.ok) return ecrite

    await annulerSignatures(tx, dossierId, maintenant)
    const jeton = nouveauJeton()
    const { contenu, empreinte } = lireContenu(dossier)
    const { nom, fonction } = lireRepresentant(dossier)
    const signature = await tx.signature.create({
      data: {
        id: nouvelId(),
        dossierId,
        jetonHash: hacher(jeton),
        courriel,
        nom,
        fonction,
        demandeeParId: acteur.id,
        envoyeeLe: maintenant,
        expireLe: new Date(maintenant.getTime() + DUREE_DE_LA_SIGNATURE),
        versionDossier: ecrite.value,
        contenu: JSON.stringify(contenu),
        empreinte,
      },
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'demander_signature',
      de: statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: roles.includes('elu') ? 'elu' : 'demandeur',
      le: maintenant,
      detail: { signatureId: signature.id, a: nom, empreinte },
    })
    const demandee = signatureDemandee({
      dossier: { commune: dossier.organisation.nom, numero: null },
      preparePar: nomComplet(acteur),
      expireLe: signature.expireLe,
      lien: `${configuration().origine}/signature/${jeton}`,
      service: await lireService(tx, dossier.departement),
    })
    const cle = `signature:${signature.id}`
    await addCourriel(tx, { cle, a: courriel, courriel: demandee, dossierId }, maintenant)
    return ok({ signatureId: signature.id })
  })
}

/** The links that still wait end now: the newest one is the only one that signs. */
export async function annulerSignatures(tx: Tx, dossierId: string, maintenant: Date): Promise<void> {
  await tx.signature.updateMany({
    where: { dossierId, signeeLe: null, refuseeLe: null, expireLe: { gt: maintenant } },
    data: { expireLe: maintenant },
  })
}
