import { signatureRefusee } from '#emails/signature-refusee'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { configuration } from '~/env.server'
import { findSignataire, type QuiSigne } from './signataire-du-dossier.server'

const RIEN_A_REFUSER = motif('signature.absente', 'Ce dossier n’attend aucune signature.')

/** The élu does not sign and says why: the word goes to the person who prepared, the dossier stays a draft. */
export function refuserSignature(
  qui: QuiSigne,
  { mot }: { mot: string },
  maintenant: Date,
): Promise<Result<{ dossierId: string }>> {
  return transaction(async (tx): Promise<Result<{ dossierId: string }>> => {
    const lu = await findSignataire(tx, qui, maintenant)
    if (!lu.ok) return lu
    const { dossier, roles, acteur, attente, nom } = lu.value
    const faits = { mot_donne: mot.trim() !== '' }
    const passage = franchir(CYCLE_DOSSIER, 'refuser_signature', { statut: dossier.statut, roles, faits })
    if (!passage.ok) return passage
    if (!attente) return refus(RIEN_A_REFUSER)
    const ecrite = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrite.ok) return ecrite

    await tx.signature.update({ where: { id: attente.id }, data: { refuseeLe: maintenant, mot } })
    await addEvenement(tx, {
      dossierId: dossier.id,
      cycle: 'dossier',
      verbe: 'refuser_signature',
      de: dossier.statut,
      vers: passage.value,
      acteur,
      role: 'elu',
      le: maintenant,
      detail: { signatureId: attente.id, mot },
    })
    const preparateur = await tx.personne.findUnique({ where: { id: attente.demandeeParId } })
    if (!preparateur) return ok({ dossierId: dossier.id })
    const courriel = signatureRefusee({
      dossier: { commune: dossier.organisation.nom, numero: null },
      parNom: nom,
      mot,
      lien: `${configuration().origine}/espace/dossiers/${dossier.id}/etapes/recapitulatif`,
      service: await lireService(tx, dossier.departement),
    })
    const cle = `signature-refusee:${attente.id}`
    await addCourriel(tx, { cle, a: preparateur.courriel, courriel, dossierId: dossier.id }, maintenant)
    return ok({ dossierId: dossier.id })
  })
}
