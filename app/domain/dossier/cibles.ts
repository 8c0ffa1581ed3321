import { CHAMPS_CORRIGEABLES, CHAMPS_LIGNE } from './champs-corrigeables'
import { ETAPES } from './etapes'
import { CATALOGUE_PIECES, type TypePiece } from './pieces'

export type GroupeDeCibles = {
  readonly titre: string
  readonly options: readonly { readonly valeur: string; readonly libelle: string }[]
}

/** Every field of a dossier that a correction may aim at, by step, then by line, then by piece. */
export function listCibles(
  lignes: readonly { readonly id: string; readonly designation: string }[],
  pieces: readonly TypePiece[],
): readonly GroupeDeCibles[] {
  const champs = Object.entries(CHAMPS_CORRIGEABLES)
  const parEtape = ETAPES.map(({ slug, titre }) => ({
    titre,
    options: champs
      .filter(([cible]) => cible.startsWith(`${slug}.`))
      .map(([valeur, libelle]) => ({ valeur, libelle })),
  }))
  const parLigne = lignes.map(({ id, designation }) => ({
    titre: designation,
    options: Object.entries(CHAMPS_LIGNE).map(([champ, libelle]) => ({
      valeur: `ligne:${id}.${champ}`,
      libelle: `${designation}, ${libelle}`,
    })),
  }))
  const parPiece = {
    titre: 'Les pièces',
    options: pieces.map((type) => ({ valeur: `piece:${type}`, libelle: CATALOGUE_PIECES[type].libelle })),
  }
  return [...parEtape, ...parLigne, parPiece].filter(({ options }) => options.length > 0)
}
