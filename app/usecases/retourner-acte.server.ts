import { acteRetourne } from '#emails/acte-retourne'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DOCUMENT, type StatutDocument } from '~/domain/document/cycle'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { configuration } from '~/env.server'
import type { ActeEnCours } from './actes/acte.server'
import { trouverActe } from './actes/trouver-acte.server'

/**
 * Sends an act back to who proposed it, with a word: the file is open again, its letters are cancelled, nothing has
 * left. Any signatory of the perimeter may. @throws 404 outside the perimeter
 */
export function retournerActe(
  acteur: Acteur,
  propositionId: string,
  mot: string,
  maintenant: Date,
): Promise<Result<{ dossierId: string }>> {
  return transaction(async (tx) => {
    const { acte, enCours } = await trouverActe(tx, acteur, propositionId, { mot }, maintenant)
    const { proposition, dossier } = enCours
    if (proposition.statut !== 'proposee') return refus(CYCLE_DOSSIER.motifs.proposition_en_cours)

    const passage = await acte.retourner(enCours)
    if (!passage.ok) return passage
    const annulation = await annulerLettres(enCours)
    if (!annulation.ok) return annulation
    await tx.proposition.update({
      where: { id: propositionId },
      data: { statut: 'retournee', signeeParId: acteur.id, mot },
    })
    await addEvenement(tx, {
      dossierId: dossier.id,
      ...(proposition.demandeId ? { demandeId: proposition.demandeId } : {}),
      ...passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'signataire',
      le: maintenant,
      detail: { propositionId, sens: proposition.sens, mot },
    })
    await prevenir(enCours, mot)
    return ok({ dossierId: dossier.id })
  })
}

async function annulerLettres({ tx, proposition, faits }: ActeEnCours): Promise<Result<null>> {
  for (const document of proposition.documents) {
    const passage = franchir(CYCLE_DOCUMENT, 'retourner', {
      statut: document.statut as StatutDocument,
      roles: ['signataire'],
      faits: { mot_donne: faits.mot_donne },
    })
    if (!passage.ok) return passage
    await tx.document.update({ where: { id: document.id }, data: { statut: passage.value } })
  }
  return ok(null)
}

/** Mail 13, to who proposed. */
async function prevenir(
  { tx, acteur, dossier, proposition, maintenant }: ActeEnCours,
  mot: string,
): Promise<void> {
  const auteur = await tx.personne.findUnique({ where: { id: proposition.parId } })
  if (!auteur) return
  const chemin = proposition.demandeId
    ? `/detr/demandes/${proposition.demandeId}`
    : `/instruction/dossiers/${dossier.id}`
  const courriel = acteRetourne({
    dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
    parNom: nomComplet(acteur),
    mot,
    lien: `${configuration().origine}${chemin}`,
  })
  const cle = `acte-retourne:${proposition.id}`
  await addCourriel(tx, { cle, a: auteur.courriel, courriel, dossierId: dossier.id }, maintenant)
}
