import { type ContextePieces, listPieces, type PieceAttendue } from '~/domain/dossier/pieces'
import { lireTexte } from '~/domain/dossier/valeurs'
import type { DossierComplet } from './dossier-complet.server'

/** What decides which pieces a dossier needs, read from what was typed, right or wrong. */
export function contextePieces({ organisation, valeurs, demandeDetr }: DossierComplet): ContextePieces {
  const financement = valeurs('financement')
  return {
    nature: organisation.nature,
    demandeDetr: demandeDetr === true,
    delegation: lireTexte(valeurs('organisation'), 'delegation') === 'oui',
    contratEtat: lireTexte(valeurs('organisation'), 'contratEtat') === 'oui',
    derogation:
      lireTexte(financement, 'premierActe') === 'oui' && lireTexte(financement, 'derogation') !== '',
  }
}

/** The pieces of this dossier, computed. */
export function listPiecesDe(dossier: DossierComplet): readonly PieceAttendue[] {
  return listPieces(contextePieces(dossier))
}
