import { formatJour } from '../commun/jour'
import { formatMontant, formatNombre } from '../commun/montant'
import type { Eligibilite, ParoleEligibilite } from './beneficiaire'
import { type ListeDuPorteur, NOMS_PORTEUR, type Porteur } from './porteur'

type Verdict = { readonly eligibilite: Eligibilite; readonly parole: ParoleEligibilite }

const POSSIBLE: Readonly<Record<Eligibilite, string>> = {
  eligible: 'peut recevoir la DETR',
  non_eligible: 'ne peut pas recevoir la DETR',
  a_verifier: 'peut peut-être recevoir la DETR',
}

/**
 * Who spoke, to continue a sentence: « d’après la liste officielle de 2026, appliquée le 12 février 2026 ». The same
 * words for the applicant and for the agents.
 */
export function sourceEligibilite({ liste }: Pick<Porteur, 'liste'>, parole: ParoleEligibilite): string {
  if (parole === 'nature') return 'd’après la loi'
  if (parole === 'liste') return `d’après ${nommerListe(liste)}`
  return `d’après notre calcul, à confirmer par la préfecture\u00A0: ${sansParole(liste)}`
}

/** « Votre commune peut recevoir la DETR, d’après la liste officielle de 2026, appliquée le 12 février 2026. » */
export function phraseEligibilite(porteur: Porteur, { eligibilite, parole }: Verdict): string {
  const nom = NOMS_PORTEUR[porteur.nature]
  const sujet = `${nom.charAt(0).toUpperCase()}${nom.slice(1)}`
  const motif = parole === 'liste' && porteur.liste?.motif
  const suite = motif ? ` Motif\u00A0: ${motif}.` : ''
  return `${sujet} ${POSSIBLE[eligibilite]}, ${sourceEligibilite(porteur, parole)}.${suite}`
}

/** For a whole département: « Qui peut recevoir la DETR : d’après la liste officielle de 2026, appliquée le… ». */
export function phraseDeLaListe(liste: ListeDuPorteur): string {
  const parole = liste.appliqueeLe === null ? 'calcul' : 'liste'
  return `Qui peut recevoir la DETR\u00A0: ${sourceEligibilite({ liste }, parole)}.`
}

const MOTS: Readonly<Record<Eligibilite, string>> = {
  eligible: 'Oui',
  non_eligible: 'Non',
  a_verifier: 'À vérifier',
}

/** The same for the agents, with the figures that the list gives: « Oui, d’après la liste officielle de 2026… ». */
export function decrireEligibilite(porteur: Porteur, { eligibilite, parole }: Verdict): string {
  const { liste, population, populationDe, potentielFinancier } = porteur
  const faits = [
    parole === 'liste' && liste?.motif ? `motif\u00A0: ${liste.motif}` : null,
    populationDe === 'dgf' && population !== null
      ? `population DGF\u00A0: ${formatEntier(population)}`
      : null,
    liste?.citee && potentielFinancier !== null
      ? `potentiel financier\u00A0: ${formatMontant(potentielFinancier)} par habitant`
      : null,
  ].filter((fait) => fait !== null)
  const phrase = `${MOTS[eligibilite]}, ${sourceEligibilite(porteur, parole)}.`
  const [premier = '', ...autres] = faits
  return faits.length === 0
    ? phrase
    : `${phrase} ${[premier.charAt(0).toUpperCase() + premier.slice(1), ...autres].join('\u202F; ')}.`
}

function formatEntier(nombre: number): string {
  return formatNombre(nombre * 100).slice(0, -3)
}

function nommerListe(liste: Porteur['liste']): string {
  if (!liste) return 'la liste officielle'
  const { exercice, appliqueeLe, source } = liste
  const appliquee = appliqueeLe ? `, appliquée le ${formatJour(appliqueeLe)}` : ''
  return `la liste officielle de ${exercice}${appliquee}${source ? ` (${source})` : ''}`
}

function sansParole(liste: Porteur['liste']): string {
  if (!liste?.appliqueeLe)
    return `la liste officielle${liste ? ` de ${liste.exercice}` : ''} n’est pas chargée`
  return `${nommerListe(liste)}, n’en dit rien`
}
