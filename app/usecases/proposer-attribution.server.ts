import { lireAttribution, redigerAttribution } from '~/adapters/db/attribution-detr.server'
import { avancerDemande, getDemandeAgent, hasPropositionEnCours } from '~/adapters/db/demande-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { proposerActe } from './actes/proposer-acte.server'

export type AttributionProposee = {
  readonly demandeId: string
  readonly version: number
  /** Who will sign; null: the only one there is. */
  readonly signataireId: string | null
  /** Of the two letters that were read. */
  readonly empreinteVue: string
}

/**
 * Proposes the arrêté and its notification to the signature of another person: every control holds, the commission
 * has spoken above its threshold, the letters are those that were read.
 * @source art. L2334-36, L2334-37, R2334-26, R2334-27 CGCT
 * @throws 404 outside the perimeter
 */
export function proposerAttribution(
  acteur: Acteur,
  { demandeId, version, signataireId, empreinteVue }: AttributionProposee,
  maintenant: Date,
): Promise<Result<{ propositionId: string }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const jour = jourDeParis(maintenant)
    const attribution = await lireAttribution(tx, ouverte, jour)
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'proposer_attribution',
        faits: {
          controles_conformes: attribution !== null && attribution.bloquants.length === 0,
          avis_commission:
            attribution !== null && (!attribution.avisRequis || ouverte.demande.avisCommission !== null),
          aucune_proposition_en_cours: !hasPropositionEnCours(ouverte),
        },
        acteur,
        version,
      },
      maintenant,
    )
    if (!passage.ok) return passage
    if (!attribution) return refus(CYCLE_DETR.motifs.assiette_retenue)

    const actes = await redigerAttribution(tx, ouverte, attribution, {
      auteurId: acteur.id,
      suiviPar: nomComplet(acteur),
      jour,
      signataireId,
    })
    if (!actes.ok) return actes
    const { signataire, arrete, notification, empreinte } = actes.value
    if (empreinte !== empreinteVue) return refus(LETTRES_CHANGEES)

    const propositionId = await proposerActe(
      tx,
      {
        dossierId: ouverte.dossier.id,
        demandeId,
        sens: 'attribuer',
        motifs: [],
        mots: ouverte.demande.motifTaux,
        montant: BigInt(attribution.montant),
        taux: attribution.taux,
        assiette: BigInt(attribution.assiette.assiette),
        signataire,
        lettres: [
          { type: 'arrete_attributif', titre: 'Arrêté attributif de subvention', lettre: arrete },
          { type: 'notification', titre: 'Notification de subvention', lettre: notification },
        ],
        parId: acteur.id,
      },
      maintenant,
    )
    return ok({ propositionId })
  })
}

const LETTRES_CHANGEES = motif(
  'proposition.lettre',
  'Les lettres ont changé depuis votre lecture\u00A0: relisez-les, puis proposez-les.',
)
