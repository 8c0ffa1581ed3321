import { lecture } from '~/adapters/db/base.server'
import { listPiecesDe } from '~/adapters/db/contexte-pieces.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { formatJour } from '~/domain/commun/jour'
import type { Acteur } from '~/domain/commun/role'
import { type EtatPiece, libelleEtatPiece, type PieceAttendue } from '~/domain/dossier/pieces'
import { cadreDossier } from './etape-dossier.server'

/** Step 6, and the page of one piece. @throws 404 */
export async function piecesDossier(acteur: Acteur, dossierId: string) {
  const { roles } = await getDossier(lecture(), acteur, dossierId)
  const dossier = await lireDossierComplet(lecture(), dossierId)
  return { dossier: await cadreDossier(dossier, roles), statut: dossier.statut, pieces: listCartes(dossier) }
}

/** The pieces of a dossier as cards: to find first, then signed with the dossier, later, done. */
export function listCartes(dossier: DossierComplet) {
  return listPiecesDe(dossier)
    .map((piece) => carteDe(dossier, piece))
    .sort((a, b) => ORDRE[a.groupe] - ORDRE[b.groupe])
}
export type CartePiece = ReturnType<typeof listCartes>[number]
export type GroupePiece = 'a_trouver' | 'signee' | 'plus_tard' | 'fait' | 'libre'

const ORDRE: Readonly<Record<GroupePiece, number>> = {
  a_trouver: 0,
  signee: 1,
  plus_tard: 2,
  fait: 3,
  libre: 4,
}

function carteDe(dossier: DossierComplet, attendue: PieceAttendue) {
  const piece = dossier.pieces.find(({ type }) => type === attendue.type)
  const etat: EtatPiece = piece?.etat ?? 'attendue'
  const envois = piece?.envois ?? []
  const avant = piece?.attendueLe ? formatJour(piece.attendueLe) : null
  const groupe = groupeDe(attendue, etat)
  return {
    type: attendue.type,
    libelle: attendue.libelle,
    pourquoi: attendue.pourquoi,
    source: attendue.source,
    doitMontrer: attendue.doitMontrer,
    tardivePossible: attendue.tardivePossible,
    signeeAvecLeDossier: attendue.signeeAvecLeDossier,
    groupe,
    etat,
    badge:
      groupe === 'signee' && etat === 'attendue'
        ? ({ texte: 'Préparée et signée avec le dossier', badge: 'info' } as const)
        : groupe === 'libre' && etat === 'attendue'
          ? null
          : libelleEtatPiece(etat, {
              avant,
              motif: etat === 'impossible' ? (piece?.motif ?? null) : (piece?.motifAgent ?? null),
              enControle: envois[0]?.controle === 'en_attente',
            }),
    motif: piece?.motif ?? null,
    /** The current file first; the ones it replaced after. */
    fichiers: envois.map(({ id, nom, taille, deposeLe, controle }) => ({
      id,
      nom,
      taille,
      deposeLe,
      controle,
    })),
  }
}

function groupeDe(piece: PieceAttendue, etat: EtatPiece): GroupePiece {
  if (etat === 'recue' || etat === 'validee') return 'fait'
  if (etat === 'tardive' || etat === 'impossible') return 'plus_tard'
  if (piece.signeeAvecLeDossier && etat === 'attendue') return 'signee'
  return piece.requiseDetr || piece.requiseEspace ? 'a_trouver' : 'libre'
}
