import { scellerDocument } from '~/adapters/db/documents.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DOCUMENT, type StatutDocument } from '~/domain/document/cycle'
import type { ActeEnCours } from './actes/acte.server'
import { trouverActe } from './actes/trouver-acte.server'

export type ActeSigne = {
  readonly dossierId: string
  readonly libelle: string
  readonly numeros: readonly string[]
}

/**
 * Signs what someone else proposed: the status of its cycle, the letters numbered, dated and coded, the journal; the
 * job of each letter then paints and notifies it. Refused to who proposed it, to a signatory whose name is not on the
 * letter, and when what was seen is no longer what is stored. @throws 404 outside the perimeter
 */
export function signerActe(
  acteur: Acteur,
  propositionId: string,
  empreinteVue: string,
  maintenant: Date,
): Promise<Result<ActeSigne>> {
  return transaction(async (tx) => {
    const { acte, enCours, libelle } = await trouverActe(
      tx,
      acteur,
      propositionId,
      { empreinteVue },
      maintenant,
    )
    const { proposition, dossier } = enCours
    if (proposition.signeeParId !== null && proposition.signeeParId !== acteur.id) return refus(AUTRE_NOM)

    const passage = await acte.signer(enCours)
    if (!passage.ok) return passage
    const jour = jourDeParis(maintenant)
    const lieu = { departement: dossier.departement, annee: Number(jour.slice(0, 4)) }
    const numeros = await sceller(enCours, { ...acte.numerotation(lieu), jour })
    if (!numeros.ok) return numeros

    await tx.proposition.update({
      where: { id: propositionId },
      data: { statut: 'signee', signeeParId: acteur.id, signeeLe: maintenant },
    })
    await addEvenement(tx, {
      dossierId: dossier.id,
      ...(proposition.demandeId ? { demandeId: proposition.demandeId } : {}),
      ...passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'signataire',
      le: maintenant,
      detail: { propositionId, sens: proposition.sens, numeros: numeros.value },
    })
    return ok({ dossierId: dossier.id, libelle, numeros: numeros.value })
  })
}

/** The letters of the act, each through the cycle of documents. */
async function sceller(
  { tx, acteur, proposition, faits, maintenant }: ActeEnCours,
  sceau: { serie: string; prefixe: string; jour: string },
): Promise<Result<readonly string[]>> {
  const numeros: string[] = []
  for (const document of proposition.documents) {
    const passage = franchir(CYCLE_DOCUMENT, 'signer', {
      statut: document.statut as StatutDocument,
      roles: ['signataire'],
      faits: { autre_personne: faits.autre_personne, contenu_inchange: faits.proposition_en_cours },
    })
    if (!passage.ok) return passage
    const { numero } = await scellerDocument(tx, document.id, { ...sceau, signeParId: acteur.id }, maintenant)
    numeros.push(numero)
  }
  return ok(numeros)
}

const AUTRE_NOM = motif(
  'acte.autre_signataire',
  'Cet acte porte le nom d’une autre personne\u00A0: elle le signe, ou vous le retournez pour qu’il soit repris à votre nom.',
)
