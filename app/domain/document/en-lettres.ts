import { type Centimes, MONTANT_MAXIMAL } from '../commun/montant'

const UNITES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const
const DIZAINES = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'] as const

/**
 * « mille quatre cent quarante euros et six centimes ». Traditional spelling: hyphens below one hundred only,
 * « quatre-vingts » and « cents » lose their s before another numeral, « mille » never takes one, « millions
 * d’euros » when nothing follows. Euro cents, from 0 to 999 999 999.99 €.
 *
 * @throws if the amount is negative, not whole or above that maximum: the form must have refused it.
 */
export function montantEnLettres(montant: Centimes): string {
  if (!Number.isSafeInteger(montant) || montant < 0 || montant > MONTANT_MAXIMAL)
    throw new RangeError(`Montant impossible à écrire en lettres : ${montant}`)
  const euros = Math.trunc(montant / 100)
  const reste = montant % 100
  if (euros === 0 && reste > 0) return centimesEnLettres(reste)
  if (reste === 0) return eurosEnLettres(euros)
  return `${eurosEnLettres(euros)} et ${centimesEnLettres(reste)}`
}

function eurosEnLettres(euros: number): string {
  const nombre = nombreEnLettres(euros)
  if (euros >= 1_000_000 && euros % 1_000_000 === 0) return `${nombre} d’euros`
  return `${nombre} ${euros < 2 ? 'euro' : 'euros'}`
}

function centimesEnLettres(reste: number): string {
  return `${nombreEnLettres(reste)} ${reste < 2 ? 'centime' : 'centimes'}`
}

/** A whole number in words, from 0 to 999 999 999. */
export function nombreEnLettres(nombre: number): string {
  if (nombre === 0) return UNITES[0]
  const millions = Math.trunc(nombre / 1_000_000)
  const milliers = Math.trunc((nombre % 1_000_000) / 1000)
  const reste = nombre % 1000
  const mots: string[] = []
  // « million » is a noun: what precedes it keeps its s (deux cents millions). « mille » is a numeral: it does not.
  if (millions > 0) mots.push(`${centaines(millions, true)} ${millions > 1 ? 'millions' : 'million'}`)
  if (milliers > 0) mots.push(milliers === 1 ? 'mille' : `${centaines(milliers, false)} mille`)
  if (reste > 0) mots.push(centaines(reste, true))
  return mots.join(' ')
}

/** 1 to 999; `finale`: nothing numeral follows, so that « vingts » and « cents » take their s. */
function centaines(nombre: number, finale: boolean): string {
  const cents = Math.trunc(nombre / 100)
  const reste = nombre % 100
  if (cents === 0) return moinsDeCent(reste, finale)
  const cent = cents === 1 ? 'cent' : `${UNITES[cents]} cent${reste === 0 && finale ? 's' : ''}`
  return reste === 0 ? cent : `${cent} ${moinsDeCent(reste, finale)}`
}

function moinsDeCent(nombre: number, finale: boolean): string {
  if (nombre <= 16) return UNITES[nombre] ?? ''
  if (nombre < 20) return `dix-${UNITES[nombre - 10]}`
  if (nombre === 80) return finale ? 'quatre-vingts' : 'quatre-vingt'
  if (nombre > 80) return `quatre-vingt-${moinsDeCent(nombre - 80, finale)}`
  if (nombre === 71) return 'soixante et onze'
  if (nombre > 70) return `soixante-${moinsDeCent(nombre - 60, finale)}`
  const dizaine = nombre === 70 ? 'soixante-dix' : (DIZAINES[Math.trunc(nombre / 10)] ?? '')
  const unite = nombre % 10
  if (unite === 0) return dizaine
  return unite === 1 ? `${dizaine} et un` : `${dizaine}-${UNITES[unite]}`
}
