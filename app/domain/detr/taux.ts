import type { Jour } from '../commun/jour'
import { type Centimes, formatMontant, formatTaux } from '../commun/montant'
import { type Controle, controle, mentionTexteActuel } from './controle'
import type { Repartition } from './financeurs'
import { PARTICIPATION_MINIMALE, TAUX_PLAFOND, TAUX_PLANCHER, texteActuel } from './parametres'
import { partMaximale, partMinimale } from './part'
import { hasParticipationMinimale, PAYEURS, type Porteur } from './porteur'

/** Cents HT. */
type Base = { readonly assiette: Centimes; readonly receptionLe: Jour }

/**
 * The DETR alone is at least 20 % of the eligible expense. Cents HT.
 * @source art. R2334-27 CGCT, version in force since 6 October 2021
 */
export function checkPlancher({ assiette, receptionLe }: Base, { detr }: Repartition): Controle {
  const { valeur: taux, source } = texteActuel(TAUX_PLANCHER)
  const minimum = partMinimale(assiette, taux)
  const marge = detr - minimum
  const phrase = `La DETR couvre au moins ${formatTaux(taux, true)} de la dépense retenue`
  const message =
    marge >= 0
      ? `${phrase}. Marge\u00A0: ${formatMontant(marge)}.`
      : `${phrase}. Demandez au moins ${formatMontant(minimum)} (art. R2334-27).`
  return controle(
    'plancher',
    marge >= 0 ? 'conforme' : 'non_conforme',
    { message: message + mentionTexteActuel(receptionLe), source },
    { marge, minimum },
  )
}

/**
 * DETR, DSIL, DPV and DSID together are at most 80 % of the eligible expense. Cents HT.
 * `maximum` is the largest DETR that the other State grants leave.
 * @source art. R2334-27 CGCT, version in force since 6 October 2021
 */
export function checkPlafond(
  { assiette, receptionLe }: Base,
  { detr, autresDotations }: Repartition,
): Controle {
  const { valeur: taux, source } = texteActuel(TAUX_PLAFOND)
  const reste = partMaximale(assiette, taux) - autresDotations
  const marge = reste - detr
  return controle(
    'plafond',
    marge >= 0 ? 'conforme' : 'non_conforme',
    {
      message: phrasePlafond(reste, marge, formatTaux(taux, true)) + mentionTexteActuel(receptionLe),
      source,
    },
    { marge, maximum: Math.max(0, reste) },
  )
}

function phrasePlafond(reste: Centimes, marge: Centimes, taux: string): string {
  if (marge >= 0)
    return `DETR, DSIL, DPV et DSID ensemble restent à ${taux} au plus de la dépense retenue. Marge\u00A0: ${formatMontant(marge)}.`
  if (reste < 0)
    return `Sans la DETR, DSIL, DPV et DSID dépassent déjà de ${formatMontant(-reste)} les ${taux} de la dépense retenue (art. R2334-27).`
  return `DETR, DSIL, DPV et DSID ensemble dépassent ${taux} de la dépense retenue. Demandez au plus ${formatMontant(reste)} (art. R2334-27).`
}

/**
 * The own share is at least 20 % of all the public money of the project, itself included; private money is
 * outside. Not outre-mer, nor for a porteur that is not a collectivité. Cents HT; `minimum` is the own share.
 * @source art. L1111-10 III CGCT
 */
export function checkParticipation(
  porteur: Porteur,
  { propres, aidesPubliques }: Repartition,
  receptionLe: Jour,
): Controle {
  const { valeur: taux, source } = texteActuel(PARTICIPATION_MINIMALE)
  if (!hasParticipationMinimale(porteur))
    return controle('participation', 'sans_objet', {
      message: porteur.outreMer
        ? 'Outre-mer, la loi ne fixe pas de part minimale.'
        : 'La part minimale ne concerne que les communes et leurs groupements.',
      source,
    })
  const minimum = partMinimale(propres + aidesPubliques, taux)
  const marge = propres - minimum
  const phrase = `${PAYEURS[porteur.nature]} paie au moins ${formatTaux(taux, true)} de l’argent public du projet`
  const message =
    marge >= 0
      ? `${phrase}. Marge\u00A0: ${formatMontant(marge)}.`
      : `${phrase}. Il manque ${formatMontant(-marge)} (art. L1111-10).`
  return controle(
    'participation',
    marge >= 0 ? 'conforme' : 'non_conforme',
    { message: message + mentionTexteActuel(receptionLe), source },
    { marge, minimum },
  )
}
