import type { Motif } from '../domain/commun/motif'

/** The sentence to print under this field, when the server refused it. */
export function erreurDe(motifs: readonly Motif[] | undefined, champ: string): string | undefined {
  return motifs?.find((motif) => motif.champ === champ)?.message
}
