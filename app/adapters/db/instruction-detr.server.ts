import type { Jour } from '~/domain/commun/jour'
import type { Centimes, PointsDeBase } from '~/domain/commun/montant'
import { motif } from '~/domain/commun/motif'
import { ok, refus } from '~/domain/commun/result'
import { fixerSubvention, type Retenue, retenirAssiette } from '~/domain/detr/plan-retenu'
import type { AvisCommission } from '~/domain/document/arrete-attributif'
import { evaluerPlanRetenu, lignesDuPlan } from './attribution-detr.server'
import type { Lecture, Tx } from './base.server'
import type { DemandeOuverte } from './demande-detr.server'
import { composerPlan, evaluerDemande, regleDe } from './plan-detr.server'

export type Instruction = {
  readonly retenues: readonly Retenue[]
  readonly categorie: string | null
  /** The amount or the rate: one of the two. */
  readonly montant: Centimes | null
  readonly taux: PointsDeBase | null
  readonly motifTaux: string | null
  readonly avisCommission: AvisCommission | null
  readonly avisCommissionLe: Jour | null
}

/** Everything that follows from what was typed, computed and judged; « Recalculer » shows it without saving. */
export async function calculerInstruction(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  instruction: Instruction,
  jour: Jour,
) {
  const { dossier, demande } = ouverte
  const { regles, plan: evalue } = await evaluerDemande(tx, dossier, demande, jour)
  const { categorie, avisCommissionLe, motifTaux } = instruction
  if (
    categorie !== null &&
    categorie !== demande.categorie &&
    !regles.some((regle) => regle.categorie === categorie)
  )
    return refus(CATEGORIE_INCONNUE)
  if (avisCommissionLe !== null && avisCommissionLe > jour) return refus(AVIS_A_VENIR)
  // A rule frozen at the reception holds as long as the category does.
  const change = categorie !== demande.categorie
  const regle = regleDe(change ? { regle: null, categorie } : demande, regles)

  const assiette = retenirAssiette(lignesDuPlan(ouverte), instruction.retenues, regle)
  if (!assiette.ok) return assiette
  const fixee = fixerSubvention(assiette.value.assiette, instruction, regle)
  if (!fixee.ok) return fixee
  const plan = composerPlan(dossier, demande, { porteur: evalue.porteur, regle, jour })
  const { montant } = fixee.value
  const juge = evaluerPlanRetenu(plan, { assiette: assiette.value.assiette, montant, motifTaux })
  const regleGelee = JSON.stringify(regle)
  return ok({ assiette: assiette.value, fixee: fixee.value, regle, regleGelee, juge })
}

const CATEGORIE_INCONNUE = motif(
  'detr.categorie',
  'Choisissez une catégorie de la liste du département.',
  null,
  'categorie',
)
const AVIS_A_VENIR = motif(
  'detr.avis.date',
  'L’avis de la commission ne peut pas porter une date à venir.',
  'art. L2334-37 CGCT',
  'avisCommissionLe',
)
