import type { Centimes } from '../commun/montant'
import type { CodeControle } from './controle'
import type { Repartition } from './financeurs'
import { PARTICIPATION_MINIMALE, TAUX_PLAFOND, TAUX_PLANCHER, texteActuel } from './parametres'
import { partMaximale, partMinimale } from './part'
import { hasParticipationMinimale, type Porteur } from './porteur'
import { PAS_ARRONDI, type RegleLocale } from './regle-locale'

/** What stops the grant: a control, or the cost itself (`cout`). */
export type LimiteSubvention =
  | Extract<CodeControle, 'plafond' | 'participation' | 'regle.taux' | 'regle.plafond'>
  | 'cout'

export type SubventionMaximale = {
  /** Cents, rounded down by the local rule; 0 when the largest grant is under the floor. */
  readonly montant: Centimes
  /** The tightest limit, the first of the list when several are equal. */
  readonly limite: LimiteSubvention
}

export type EntreeMaximum = {
  readonly porteur: Porteur
  readonly coutTotal: Centimes
  readonly assiette: Centimes
  readonly repartition: Repartition
  readonly regle: RegleLocale
}

/**
 * The largest DETR, all other aids and private money unchanged and the own share absorbing the difference,
 * for which every ceiling holds and the plan does not exceed its cost. Cents HT.
 * @source art. R2334-27 and L1111-10 III CGCT; local rule
 */
export function calculerSubventionMaximale(entree: EntreeMaximum): SubventionMaximale {
  const { assiette, regle } = entree
  const [limite, plafond] = listPlafonds(entree).reduce((bas, autre) => (autre[1] < bas[1] ? autre : bas))
  const pas = PAS_ARRONDI[regle.arrondi]
  const positif = Math.max(0, plafond)
  const arrondie = positif - (positif % pas)
  const plancher = partMinimale(assiette, Math.max(texteActuel(TAUX_PLANCHER).valeur, regle.tauxMin ?? 0))
  return { montant: arrondie < plancher ? 0 : arrondie, limite }
}

function listPlafonds(entree: EntreeMaximum): readonly [LimiteSubvention, Centimes][] {
  const { porteur, coutTotal, assiette, repartition, regle } = entree
  const { detr, autresDotations, aidesPubliques, privees } = repartition
  const autresAides = aidesPubliques - detr
  const argentPublic = Math.max(0, coutTotal - privees)
  const plafonds: [LimiteSubvention, Centimes][] = [
    ['cout', coutTotal - privees - autresAides],
    ['plafond', partMaximale(assiette, texteActuel(TAUX_PLAFOND).valeur) - autresDotations],
  ]
  if (hasParticipationMinimale(porteur)) {
    const partPropre = partMinimale(argentPublic, texteActuel(PARTICIPATION_MINIMALE).valeur)
    plafonds.push(['participation', argentPublic - partPropre - autresAides])
  }
  if (regle.tauxMax !== null) plafonds.push(['regle.taux', partMaximale(assiette, regle.tauxMax)])
  if (regle.plafondSubvention !== null) plafonds.push(['regle.plafond', regle.plafondSubvention])
  return plafonds
}
