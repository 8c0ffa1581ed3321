import { type Centimes, centimes } from '../commun/montant'
import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { citer } from './liste-tableau'

/** No commune has more by inhabitant; the whole amount of a commune has. */
const POTENTIEL_MAXIMAL: Centimes = 100_000_00

const sansEspaces = (texte: string) => texte.replace(/[\s\u00A0\u202F\u2009]/g, '')

/** Inhabitants: a whole number, written with spaces or with empty decimals by a spreadsheet. Empty: not given. */
export function lirePopulation(texte: string): Result<number | null> {
  const compact = sansEspaces(texte)
  if (compact === '') return ok(null)
  const lu = /^(\d{1,8})(?:[.,]0{1,10})?$/.exec(compact)
  // « 2.001 » may be two thousand or two: nobody guesses.
  if (!lu || /^\d{1,3}[.,]000$/.test(compact))
    return refus(
      motif('liste.population', `${citer(texte)} n’est pas un nombre d’habitants\u00A0: par exemple 2001.`),
    )
  return ok(Number(lu[1]))
}

/** Euros by inhabitant, rounded half up to the cent: the DGCL gives more decimals. Empty: not given. */
export function lirePotentielFinancier(texte: string): Result<Centimes | null> {
  const compact = sansEspaces(texte).replace(/(€|€\/hab\.?)$/, '')
  if (compact === '') return ok(null)
  const lu = /^(\d{1,12})(?:[.,](\d{1,20}))?$/.exec(compact)
  if (!lu) {
    const message = `${citer(texte)} n’est pas un montant\u00A0: par exemple 1691,19.`
    return refus(motif('liste.potentiel', message))
  }
  const [, euros = '', decimales = ''] = lu
  const entier = BigInt(`${euros}${decimales.slice(0, 2).padEnd(2, '0')}`)
  const montant = entier + ((decimales[2] ?? '0') >= '5' ? 1n : 0n)
  if (montant > POTENTIEL_MAXIMAL) {
    const message = `${citer(texte)} est trop grand\u00A0: donnez le potentiel financier par habitant, en euros.`
    return refus(motif('liste.potentiel_immense', message))
  }
  return ok(centimes(montant))
}
