import { finDuDelaiFranc } from '../calendrier/feries'
import { ajouterMois, formatJour, type Jour, joursEntre } from '../commun/jour'
import { type DemandeDePieces, trierDemandes } from './completude'
import { calculerEcheances, type FaitsDates } from './echeances'
import { COMPLETUDE_MOIS, DELAI_ACHEVEMENT, DELAI_COMMENCEMENT, PUBLICITE, texteActuel } from './parametres'

export type CodeDateLegale =
  | 'reputee_complete'
  | 'commencer'
  | 'afficher'
  | 'achever'
  | 'plaque'
  | 'contester'

/** `suspendue`: no date while the clock is stopped. `tenue`: what was due is done, in time or not. */
export type EtatDateLegale = 'a_venir' | 'passee' | 'tenue' | 'suspendue'

export type DateLegale = {
  readonly code: CodeDateLegale
  /** null while the clock is stopped. */
  readonly le: Jour | null
  readonly libelle: string
  /** How it was counted, in words, suspensions included. */
  readonly calcul: string
  readonly source: string
  readonly etat: EtatDateLegale
  /** Counted from a general rule that was not read in a text here. */
  readonly aConfirmer: boolean
}

export type FaitsDatesLegales = FaitsDates & {
  readonly departement: string
  /** A decision that may be contested, and the day of its notification; null when none is held. */
  readonly decisionNotifieeLe: Jour | null
  /** Refused, closed, given up, paid: only the remedies still run. */
  readonly close: boolean
}

/**
 * Every legal date of a request that its facts allow to count, the nearest first, each with its rule. Holidays and
 * Sundays shift the remedies only: the articles of the DETR count calendar months and days.
 * Empty when the facts contradict each other.
 * @source art. R2334-23, R2334-28, R2334-29, D1111-8 CGCT
 */
export function datesLegales(faits: FaitsDatesLegales): readonly DateLegale[] {
  const lues = calculerEcheances(faits)
  if (!lues.ok) return []
  const { commencerAuPlusTard, acheverAuPlusTard, afficherPlanAuPlusTard, poserPlaqueAuPlusTard } = lues.value
  const { notifieeLe, commenceeLe, declarationCommencementLe, acheveeLe, auJour } = faits
  const etat = (le: Jour, fait: boolean): EtatDateLegale =>
    fait ? 'tenue' : le < auJour ? 'passee' : 'a_venir'
  const depart = declarationCommencementLe ?? commenceeLe
  const dates: (DateLegale | null)[] = [
    completude(faits, lues.value.completude, lues.value.reputeCompletLe),
    commencerAuPlusTard && notifieeLe
      ? {
          code: 'commencer',
          le: commencerAuPlusTard,
          libelle: 'Dernier jour pour commencer',
          calcul: `Notification le ${formatJour(notifieeLe)}, plus ${annees(texteActuel(DELAI_COMMENCEMENT).valeur.annees)}${prorogation(faits.prorogationCommencementMois)}.`,
          source: texteActuel(DELAI_COMMENCEMENT).source,
          etat: etat(commencerAuPlusTard, commenceeLe !== null),
          aConfirmer: false,
        }
      : null,
    afficherPlanAuPlusTard && commenceeLe
      ? {
          code: 'afficher',
          le: afficherPlanAuPlusTard,
          libelle: 'Afficher le plan de financement',
          calcul: `Commencement le ${formatJour(commenceeLe)}, plus ${texteActuel(PUBLICITE).valeur?.affichageJours ?? 0} jours.`,
          source: texteActuel(PUBLICITE).source,
          etat: etat(afficherPlanAuPlusTard, false),
          aConfirmer: false,
        }
      : null,
    acheverAuPlusTard && depart
      ? {
          code: 'achever',
          le: acheverAuPlusTard,
          libelle: 'Dernier jour pour terminer',
          calcul: `${declarationCommencementLe ? 'Déclaration de commencement' : 'Commencement'} le ${formatJour(depart)}, plus ${annees(texteActuel(DELAI_ACHEVEMENT).valeur.annees)}${prorogation(faits.prorogationAchevementMois)}.`,
          source: texteActuel(DELAI_ACHEVEMENT).source,
          etat: etat(acheverAuPlusTard, acheveeLe !== null),
          aConfirmer: false,
        }
      : null,
    poserPlaqueAuPlusTard && acheveeLe
      ? {
          code: 'plaque',
          le: poserPlaqueAuPlusTard,
          libelle: 'Poser la plaque',
          calcul: `Achèvement le ${formatJour(acheveeLe)}, plus ${texteActuel(PUBLICITE).valeur?.plaqueMois ?? 0} mois.`,
          source: texteActuel(PUBLICITE).source,
          etat: etat(poserPlaqueAuPlusTard, false),
          aConfirmer: false,
        }
      : null,
    recours(faits),
  ]
  return dates
    .filter((date) => date !== null)
    .filter(({ code }) => !faits.close || code === 'contester')
    .sort((a, b) => ((a.le ?? '9999') < (b.le ?? '9999') ? -1 : (a.le ?? '9999') > (b.le ?? '9999') ? 1 : 0))
}

function completude(faits: FaitsDates, statut: string, reputeLe: Jour | null): DateLegale | null {
  if (statut === 'complet') return null
  const { receptionLe, demandesDePieces, auJour } = faits
  const mois = texteActuel(COMPLETUDE_MOIS).valeur
  const arrets = trierDemandes(demandesDePieces).filter(({ demandeesLe }) => demandeesLe <= auJour)
  const base = `Réception le ${formatJour(receptionLe)}, plus ${mois} mois (${formatJour(ajouterMois(receptionLe, mois))})`
  return {
    code: 'reputee_complete',
    le: reputeLe,
    libelle:
      'Fin de la vérification des pièces\u00A0: sans réponse, la demande est considérée comme complète',
    calcul: [base, ...arrets.flatMap((arret) => decrireArret(arret, reputeLe))].join('\u00A0; ').concat('.'),
    source: texteActuel(COMPLETUDE_MOIS).source,
    etat: reputeLe === null ? 'suspendue' : statut === 'repute_complet' ? 'passee' : 'a_venir',
    aConfirmer: false,
  }
}

/** « délai arrêté 18 jours, du 2 au 20 avril 2026 »; a request made too late stopped nothing, and says so. */
function decrireArret({ demandeesLe, recuesLe }: DemandeDePieces, reputeLe: Jour | null): readonly string[] {
  if (reputeLe !== null && demandeesLe >= reputeLe)
    return [`pièces demandées le ${formatJour(demandeesLe)}, trop tard pour arrêter le délai`]
  if (recuesLe === null) return [`délai arrêté depuis le ${formatJour(demandeesLe)}`]
  const jours = joursEntre(demandeesLe, recuesLe)
  return [
    `délai arrêté ${jours}\u00A0jour${jours > 1 ? 's' : ''}, du ${formatJour(demandeesLe)} au ${formatJour(recuesLe)}`,
  ]
}

/** Months in which a decision may be brought to the court. @source art. R421-1 CJA */
const RECOURS_MOIS = 2

function recours({ decisionNotifieeLe, departement, auJour }: FaitsDatesLegales): DateLegale | null {
  if (decisionNotifieeLe === null) return null
  const le = finDuDelaiFranc(decisionNotifieeLe, RECOURS_MOIS, departement)
  return {
    code: 'contester',
    le,
    libelle: 'Dernier jour pour contester la décision',
    calcul: `Notification le ${formatJour(decisionNotifieeLe)}, plus deux mois francs\u00A0; un samedi, un dimanche ou un jour férié mène au premier jour ouvrable.`,
    source: 'art. R421-1 CJA',
    etat: le < auJour ? 'passee' : 'a_venir',
    aConfirmer: true,
  }
}

function annees(nombre: number): string {
  return `${nombre}\u00A0an${nombre > 1 ? 's' : ''}`
}

function prorogation(mois: number): string {
  return mois === 0 ? '' : `, prorogé de ${mois}\u00A0mois`
}
