import type { Motif } from '../../domain/commun/motif'
import { lireTexte } from '../../domain/dossier/valeurs'

/**
 * The refusals of a list of pieces, moved to the rows of the page: only the judged pieces are sent to the schema, so
 * that its second row may be the fifth of the page.
 */
export function situerPieces(
  motifs: readonly Motif[] | undefined,
  saisies: readonly unknown[],
  types: readonly string[],
): readonly Motif[] | undefined {
  const envoyees = saisies.map((saisie) => lireTexte(saisie, 'type')).filter(Boolean)
  return motifs?.map((motif) => {
    const [, rang, champ] = /^pieces\.(\d+)\.(\w+)$/.exec(motif.champ ?? '') ?? []
    const place = types.indexOf(envoyees[Number(rang)] ?? '')
    return champ && place >= 0 ? { ...motif, champ: `pieces.${place}.${champ}` } : motif
  })
}
