import { avancerDemande, getDemandeAgent, hasPropositionEnCours } from '~/adapters/db/demande-detr.server'
import { type RejetPropose, redigerRejet } from '~/adapters/db/rejet-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { proposerActe } from './actes/proposer-acte.server'

export type RejetSaisi = {
  readonly demandeId: string
  readonly version: number
  readonly rejet: RejetPropose
  /** Of the letter that was read. */
  readonly empreinteVue: string
}

/**
 * Proposes an irrecevabilité, a refusal or a closing to the signature of another person. Until it is signed and its
 * letter notified, the applicant reads the sentence before it.
 * @source art. L2334-33, R2334-24, L2334-36 CGCT
 * @throws 404 outside the perimeter
 */
export function proposerRejetDetr(
  acteur: Acteur,
  { demandeId, version, rejet, empreinteVue }: RejetSaisi,
  maintenant: Date,
): Promise<Result<{ propositionId: string }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: rejet.sens === 'irrecevable' ? 'proposer_irrecevabilite' : 'proposer_rejet',
        faits: {
          motif_donne: rejet.motifs.length > 0 || (rejet.mots ?? '').trim() !== '',
          aucune_proposition_en_cours: !hasPropositionEnCours(ouverte),
        },
        acteur,
        version,
        detail: { sens: rejet.sens },
      },
      maintenant,
    )
    if (!passage.ok) return passage
    const jour = jourDeParis(maintenant)
    const auteur = { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour }
    const redige = await redigerRejet(tx, ouverte, rejet, auteur)
    if (!redige.ok) return redige
    const { type, titre, lettre, motifs, signataire, empreinte } = redige.value
    if (empreinte !== empreinteVue) return refus(LETTRE_CHANGEE)
    const propositionId = await proposerActe(
      tx,
      {
        dossierId: ouverte.dossier.id,
        demandeId,
        sens: rejet.sens,
        motifs,
        mots: rejet.mots,
        signataire,
        lettres: [{ type, titre, lettre }],
        parId: acteur.id,
      },
      maintenant,
    )
    return ok({ propositionId })
  })
}

const LETTRE_CHANGEE = motif(
  'proposition.lettre',
  'La lettre a changé depuis votre lecture\u00A0: relisez-la, puis proposez-la.',
)
