import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'

/**
 * Reads an RNA number: W and nine digits; the third character is a letter in Corse and overseas (W2A1001234,
 * W9C1000123). Small letters and spaces allowed.
 * @source https://www.associations.gouv.fr/le-rna-repertoire-national-des-associations.html
 */
export function parseRna(saisie: string): Result<string> {
  const rna = saisie.replace(/\s/g, '').toUpperCase()
  if (!/^W\d[\dA-Z]\d{7}$/.test(rna)) {
    return refus(
      motif('rna.illisible', 'Un numéro RNA s’écrit avec W et 9 chiffres, par exemple W041234567.'),
    )
  }
  return ok(rna)
}
