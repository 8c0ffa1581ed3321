import { type Motif, motif } from '../domain/commun/motif'
import type { Erreurs } from './parse'

/** The messages of a refused form as motifs, for the summary and the fields. `''` belongs to no field. */
export function motifsDe(erreurs: Erreurs): readonly Motif[] {
  return Object.entries(erreurs).map(([champ, message]) =>
    champ === '' ? motif('champ', message) : motif('champ', message, null, champ),
  )
}
