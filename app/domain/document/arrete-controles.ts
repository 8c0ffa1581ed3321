import { somme } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import type { DonneesArreteAttributif } from './arrete-attributif'
import type { Champ, ContexteLettre } from './contexte'

/** The fields without which no arrêté is printed. */
export function champsArrete(contexte: ContexteLettre, donnees: DonneesArreteAttributif): readonly Champ[] {
  return [
    ['signataire', contexte.signataire?.nom, 'signataire.nom'],
    ['date de réception', donnees.receptionLe, 'receptionLe'],
    ['date de complétude', donnees.complet.le, 'complet.le'],
    ['catégorie', donnees.categorie, 'categorie'],
    ['décision sur les catégories', donnees.decisionCategories, 'decisionCategories'],
    ['source de l’éligibilité', donnees.sourceEligibilite, 'sourceEligibilite'],
    ['caractéristiques de l’opération', donnees.caracteristiques, 'caracteristiques'],
    ['motif de la dépense retenue', donnees.motifAssiette, 'motifAssiette'],
    ['début prévu', donnees.debutPrevuLe, 'debutPrevuLe'],
    ['fin prévue', donnees.finPrevueLe, 'finPrevueLe'],
    ['imputation', donnees.imputation, 'imputation'],
    ['proposition', donnees.proposition, 'proposition'],
    ...donnees.lignes.map(
      (ligne, rang): Champ => ['désignation', ligne.designation, `lignes.${rang}.designation`],
    ),
  ]
}

/**
 * The last look before the print: rates by cross-multiplication, on whole cents (products under 2^53). The
 * grant of Le Castellet in 2018 (1 515 € on 1 893,39 €) passes 80 % by 29 cents: refused.
 *
 * @source art. R2334-27, L1111-10, L2334-37 CGCT
 */
export function checkArrete(donnees: DonneesArreteAttributif): readonly Motif[] {
  return [...checkTaux(donnees), ...checkDepense(donnees), ...checkAvis(donnees)]
}

function checkTaux({
  montant,
  assiette,
  taux,
  autresDotations,
  ...reste
}: DonneesArreteAttributif): readonly Motif[] {
  const motifs: Motif[] = []
  const source = 'art. R2334-27 CGCT'
  if (montant <= 0 || assiette <= 0)
    return [motif('document.arrete.montant', 'Le montant et la dépense retenue doivent être positifs.')]
  if (montant * 5 < assiette)
    motifs.push(motif('detr.taux.plancher', 'La DETR est sous 20\u00A0% de la dépense retenue.', source))
  if ((montant + autresDotations) * 5 > assiette * 4)
    motifs.push(
      motif(
        'detr.taux.plafond',
        'Les dotations de l’État dépassent 80\u00A0% de la dépense retenue.',
        source,
      ),
    )
  if (montant * 10_000 > assiette * taux)
    motifs.push(
      motif(
        'document.arrete.taux',
        'Le montant dépasse le taux de l’arrêté appliqué à la dépense retenue.',
        'art. R2334-30 CGCT',
      ),
    )
  if (reste.participationExigee && reste.participation * 4 < reste.aidesPubliques)
    motifs.push(
      motif(
        'detr.participation',
        'Le bénéficiaire paie moins de 20\u00A0% de l’argent public du projet.',
        'art. L1111-10 CGCT',
      ),
    )
  if (reste.aidesPubliques < montant + autresDotations)
    motifs.push(
      motif(
        'document.arrete.aides',
        'Les aides publiques comprennent au moins la DETR et les autres dotations.',
      ),
    )
  return motifs
}

function checkDepense({
  lignes,
  assiette,
  coutTotal,
  debutPrevuLe,
  finPrevueLe,
}: DonneesArreteAttributif): readonly Motif[] {
  const motifs: Motif[] = []
  if (lignes.length === 0)
    motifs.push(
      motif('document.arrete.lignes', 'L’arrêté désigne au moins une dépense.', 'art. R2334-26 CGCT'),
    )
  if (somme(lignes.map((ligne) => ligne.montant)) !== coutTotal)
    motifs.push(motif('document.arrete.cout', 'La somme des lignes n’est pas le coût total.'))
  if (assiette > somme(lignes.map((ligne) => ligne.retenu)))
    motifs.push(motif('document.arrete.assiette', 'La dépense retenue dépasse la somme des lignes retenues.'))
  if (finPrevueLe < debutPrevuLe)
    motifs.push(motif('document.arrete.dates', 'La fin doit venir après le début.'))
  return motifs
}

function checkAvis({ avisRequis, avis }: DonneesArreteAttributif): readonly Motif[] {
  if (!avisRequis || avis) return []
  return [motif('document.arrete.avis', 'L’avis de la commission manque.', 'art. L2334-37 CGCT')]
}
