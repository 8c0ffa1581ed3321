import { formatJour } from '../commun/jour'
import { type Centimes, formatMontant, formatTaux } from '../commun/montant'
import { SEUIL_COMMISSION, TAUX_PLANCHER, texteActuel } from './parametres'
import type { Avance, LectureSeuil, RegleDuRecueil } from './recueil'
import { LIBELLES_ARRONDI } from './regle-locale'

export type ChampDeRegle = Exclude<keyof RegleDuRecueil, 'categorie'>

export const LIBELLES_AVANCE: Readonly<Record<Avance, string>> = {
  automatique: 'Versée dès la déclaration de commencement',
  sur_demande: 'Versée sur demande',
  aucune: 'Aucune',
}

const PLANCHER = formatTaux(texteActuel(TAUX_PLANCHER).valeur, true)
const SEUIL = formatMontant(texteActuel(SEUIL_COMMISSION).valeur)

export const LIBELLES_SEUIL: Readonly<Record<LectureSeuil, string>> = {
  strictement: `Au-dessus de ${SEUIL} seulement`,
  des_le_seuil: `À partir de ${SEUIL} inclus`,
}

/** Every field of a category, in the order of the page. */
export const LIBELLES_CHAMP: Readonly<Record<ChampDeRegle, string>> = {
  libelle: 'Nom',
  couvre: 'Ce qu’elle couvre',
  tauxMin: 'Taux minimal',
  tauxMax: 'Taux maximal',
  plancherDepense: 'Dépense minimale',
  plancherLeve: 'Espaces numériques dispensés du minimum',
  plafondDepense: 'Dépense retenue au plus',
  plafondSubvention: 'Subvention au plus',
  arrondi: 'Arrondi de la subvention',
  appelDu: 'Ouverture de l’appel',
  appelAu: 'Clôture de l’appel',
  piecesEnPlus: 'Pièces demandées en plus',
  avance: 'Avance',
  acomptesMax: 'Acomptes',
  preuveAffichage: 'Preuve d’affichage pour du matériel seul',
  usageAnnees: 'Usage inchangé pendant',
  seuilCommission: 'Avis de la commission',
}

export const CHAMPS_DE_REGLE = Object.keys(LIBELLES_CHAMP) as readonly ChampDeRegle[]

/**
 * The category as a mayor reads it: « Espaces numériques : 50 % d’une dépense d’au plus 1 800 € ». What is not fixed is
 * not said, but for the rate.
 */
export function phraseDeRegle(regle: RegleDuRecueil): string {
  const { libelle, plancherDepense, plancherLeve, plafondDepense, plafondSubvention } = regle
  const depense =
    plafondDepense === null ? 'de la dépense' : `d’une dépense d’au plus ${euros(plafondDepense)}`
  const plafond = plafondSubvention === null ? '' : `, ${euros(plafondSubvention)} au plus`
  const dispense = plancherLeve ? ' (sauf espaces numériques)' : ''
  const plancher =
    plancherDepense === null ? '' : `, si le projet coûte au moins ${euros(plancherDepense)}${dispense}`
  return `${libelle}\u00A0: ${phraseTaux(regle)} ${depense}${plafond}${plancher}.`
}

function phraseTaux({ tauxMin, tauxMax }: RegleDuRecueil): string {
  if (tauxMax === null) return tauxMin === null ? 'un taux à fixer' : `au moins ${formatTaux(tauxMin, true)}`
  if (tauxMin === tauxMax) return formatTaux(tauxMax, true)
  if (tauxMin === null) return `jusqu’à ${formatTaux(tauxMax, true)}`
  return `de ${formatTaux(tauxMin, true).replace(/\u00A0%$/, '')} à ${formatTaux(tauxMax, true)}`
}

/** « 1 800 € », « 1 800,50 € »: a sentence drops the cents that are zero. */
function euros(montant: Centimes): string {
  return formatMontant(montant).replace(/,00(?=\u00A0€$)/, '')
}

const RIEN = 'Non fixé'

/** One field in words, for the details of a category and for the difference between two versions. */
export function decrireChamp(regle: RegleDuRecueil, champ: ChampDeRegle): string {
  return DESCRIPTIONS[champ](regle)
}

const DESCRIPTIONS: Readonly<Record<ChampDeRegle, (regle: RegleDuRecueil) => string>> = {
  libelle: ({ libelle }) => libelle,
  couvre: ({ couvre }) => couvre ?? RIEN,
  tauxMin: ({ tauxMin }) => (tauxMin === null ? `${RIEN} (${PLANCHER} par la loi)` : formatTaux(tauxMin)),
  tauxMax: ({ tauxMax }) => (tauxMax === null ? RIEN : formatTaux(tauxMax)),
  plancherDepense: ({ plancherDepense }) => enMontant(plancherDepense),
  plancherLeve: ({ plancherLeve }) => ouiNon(plancherLeve),
  plafondDepense: ({ plafondDepense }) => enMontant(plafondDepense),
  plafondSubvention: ({ plafondSubvention }) => enMontant(plafondSubvention),
  arrondi: ({ arrondi }) => majuscule(LIBELLES_ARRONDI[arrondi]),
  appelDu: ({ appelDu }) => (appelDu === null ? RIEN : formatJour(appelDu)),
  appelAu: ({ appelAu }) => (appelAu === null ? RIEN : formatJour(appelAu)),
  piecesEnPlus: ({ piecesEnPlus }) => (piecesEnPlus.length === 0 ? 'Aucune' : piecesEnPlus.join(', ')),
  avance: ({ avance }) => LIBELLES_AVANCE[avance],
  acomptesMax: ({ acomptesMax }) =>
    acomptesMax === null ? 'Autant que la loi le permet' : `${acomptesMax} au plus`,
  preuveAffichage: ({ preuveAffichage }) => ouiNon(preuveAffichage),
  usageAnnees: ({ usageAnnees }) =>
    usageAnnees === null ? RIEN : `${usageAnnees}\u00A0${usageAnnees > 1 ? 'ans' : 'an'}`,
  seuilCommission: ({ seuilCommission }) => LIBELLES_SEUIL[seuilCommission],
}

function enMontant(montant: Centimes | null): string {
  return montant === null ? RIEN : formatMontant(montant)
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

function ouiNon(valeur: boolean): string {
  return valeur ? 'Oui' : 'Non'
}
