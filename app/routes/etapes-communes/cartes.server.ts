import { formatTaille } from '~/adapters/storage/motifs-fichier.server'
import type { CartePiece } from '~/queries/pieces-dossier.server'

/** A piece for its card: sizes in words. */
export function pourLaPage(carte: CartePiece) {
  return {
    ...carte,
    fichiers: carte.fichiers.map((fichier) => ({ ...fichier, taille: formatTaille(fichier.taille) })),
  }
}
