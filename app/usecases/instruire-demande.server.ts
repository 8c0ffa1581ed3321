import { avancerDemande, getDemandeAgent, hasPropositionEnCours } from '~/adapters/db/demande-detr.server'
import { calculerInstruction, type Instruction } from '~/adapters/db/instruction-detr.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { Centimes, PointsDeBase } from '~/domain/commun/montant'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { checkMotifTaux } from '~/domain/detr/plan-retenu'

/**
 * Saves what the bureau keeps: base, category, amount, rate. Nothing of it is shown to the applicant before the
 * notification. A plan that breaks the law may be saved, never proposed; the local range asks for its reason at once.
 * @source art. R2334-27, L2334-36, L2334-37 CGCT
 * @throws 404 outside the perimeter
 */
export function instruireDemande(
  acteur: Acteur,
  { demandeId, version, instruction }: { demandeId: string; version: number; instruction: Instruction },
  maintenant: Date,
): Promise<Result<{ montant: Centimes; taux: PointsDeBase }>> {
  return transaction(async (tx) => {
    const ouverte = await getDemandeAgent(tx, acteur, demandeId)
    const jour = jourDeParis(maintenant)
    const calcul = await calculerInstruction(tx, ouverte, instruction, jour)
    if (!calcul.ok) return calcul
    const { assiette, fixee, regleGelee, juge } = calcul.value
    const hors = checkMotifTaux(juge.evaluation.controles, instruction.motifTaux)
    if (hors.length > 0) return refus(...hors)

    const { montant, taux } = fixee
    const { categorie, motifTaux, avisCommission, avisCommissionLe } = instruction
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'instruire',
        faits: {
          assiette_retenue: assiette.assiette > 0,
          aucune_proposition_en_cours: !hasPropositionEnCours(ouverte),
        },
        data: {
          categorie,
          regle: regleGelee,
          assietteRetenue: BigInt(assiette.assiette),
          montantRetenu: BigInt(montant),
          tauxRetenu: taux,
          motifTaux,
          avisCommission,
          avisCommissionLe,
          agentId: acteur.id,
        },
        acteur,
        version,
        detail: { assiette: assiette.assiette, montant, taux, categorie },
      },
      maintenant,
    )
    if (!passage.ok) return passage
    await tx.ligneRetenue.deleteMany({ where: { demandeId } })
    await tx.ligneRetenue.createMany({
      data: assiette.retenues.map(({ ligneId, retenu, motif: raison }) => ({
        demandeId,
        ligneId,
        retenu: BigInt(retenu),
        motif: raison,
      })),
    })
    return ok({ montant, taux })
  })
}
