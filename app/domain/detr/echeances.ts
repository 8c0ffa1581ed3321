import { ajouterAnnees, ajouterJours, ajouterMois, type Jour } from '../commun/jour'
import type { Centimes } from '../commun/montant'
import { ok, type Result, refus } from '../commun/result'
import { type Completude, calculerCompletude, type DemandeDePieces } from './completude'
import { checkOrdreDesDates } from './ordre-des-dates'
import { DELAI_ACHEVEMENT, DELAI_COMMENCEMENT, enVigueurLe, PUBLICITE, texteActuel } from './parametres'

/** The dated facts of a grant. Null: it has not happened. Months are whole. */
export type FaitsDates = {
  readonly receptionLe: Jour
  readonly demandesDePieces: readonly DemandeDePieces[]
  readonly completLe: Jour | null
  readonly notifieeLe: Jour | null
  readonly commenceeLe: Jour | null
  readonly declarationCommencementLe: Jour | null
  /** 0 to 12. */
  readonly prorogationCommencementMois: number
  /** 0 to 24. */
  readonly prorogationAchevementMois: number
  readonly acheveeLe: Jour | null
  /** Cents HT; null when unknown: no plaque is then announced. */
  readonly coutTotal: Centimes | null
  readonly auJour: Jour
}

export type Echeances = Completude & {
  readonly commencerAuPlusTard: Jour | null
  readonly commencementExpire: boolean
  readonly acheverAuPlusTard: Jour | null
  readonly achevementExpire: boolean
  readonly afficherPlanAuPlusTard: Jour | null
  readonly poserPlaqueAuPlusTard: Jour | null
}

/**
 * Every legal date of a grant, seen from `auJour`, or the motifs of impossible dates (each names its field).
 * Only the completeness ignores what is dated after `auJour`; the other dates follow the facts as written.
 * @source art. R2334-23, R2334-28, R2334-29, D1111-8 CGCT
 */
export function calculerEcheances(faits: FaitsDates): Result<Echeances> {
  const motifs = checkOrdreDesDates(faits)
  if (motifs.length > 0) return refus(...motifs)
  const { commenceeLe, acheveeLe, auJour } = faits
  const commencerAuPlusTard = limiteDeCommencement(faits)
  const acheverAuPlusTard = limiteDAchevement(faits)
  return ok({
    ...calculerCompletude(faits),
    commencerAuPlusTard,
    commencementExpire: isDepassee(commencerAuPlusTard, commenceeLe ?? auJour),
    acheverAuPlusTard,
    achevementExpire: isDepassee(acheverAuPlusTard, acheveeLe ?? auJour),
    ...publicite(faits),
  })
}

function limiteDeCommencement({ notifieeLe, prorogationCommencementMois }: FaitsDates): Jour | null {
  if (notifieeLe === null) return null
  const { annees } = texteActuel(DELAI_COMMENCEMENT).valeur
  return ajouterMois(ajouterAnnees(notifieeLe, annees), prorogationCommencementMois)
}

function limiteDAchevement(faits: FaitsDates): Jour | null {
  const depart = faits.declarationCommencementLe ?? faits.commenceeLe
  if (depart === null) return null
  const { annees } = texteActuel(DELAI_ACHEVEMENT).valeur
  return ajouterMois(ajouterAnnees(depart, annees), faits.prorogationAchevementMois)
}

function isDepassee(limite: Jour | null, jour: Jour): boolean {
  return limite !== null && jour > limite
}

const RIEN_A_AFFICHER = { afficherPlanAuPlusTard: null, poserPlaqueAuPlusTard: null } as const

/** Display of the plan and plaque, by the law in force on the day of the start. */
function publicite({
  commenceeLe,
  acheveeLe,
  coutTotal,
}: FaitsDates): Pick<Echeances, 'afficherPlanAuPlusTard' | 'poserPlaqueAuPlusTard'> {
  if (commenceeLe === null) return RIEN_A_AFFICHER
  const regle = enVigueurLe(PUBLICITE, commenceeLe).valeur
  if (regle === null) return RIEN_A_AFFICHER
  const plaque = acheveeLe !== null && coutTotal !== null && coutTotal > regle.plaqueAuDela
  return {
    afficherPlanAuPlusTard: ajouterJours(commenceeLe, regle.affichageJours),
    poserPlaqueAuPlusTard: plaque ? ajouterMois(acheveeLe, regle.plaqueMois) : null,
  }
}
