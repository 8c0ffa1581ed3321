import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { CHAMPS_CORRIGEABLES, CHAMPS_LIGNE } from './champs-corrigeables'
import { CATALOGUE_PIECES, TYPES_PIECE, type TypePiece } from './pieces'

export const REPONSES_CORRECTION = ['acceptee', 'modifiee', 'gardee'] as const
export type ReponseCorrection = (typeof REPONSES_CORRECTION)[number]

export const LIBELLES_REPONSE: Readonly<Record<ReponseCorrection, string>> = {
  acceptee: 'Accepter la proposition',
  modifiee: 'Écrire autre chose',
  gardee: 'Garder ma réponse et dire pourquoi',
}

/** A field that a correction aims at: `lieu.adresse`, `ligne:{id}.quantite`, `piece:devis`. */
export type Cible =
  | { readonly sorte: 'rubrique'; readonly etape: string; readonly champ: string; readonly libelle: string }
  | { readonly sorte: 'ligne'; readonly ligneId: string; readonly champ: string; readonly libelle: string }
  | { readonly sorte: 'piece'; readonly type: TypePiece; readonly libelle: string }

/**
 * Reads the target of a correction; null when no such field can be corrected. `lignes` gives the designation
 * of the lines of this dossier: a line that is not one of them is refused.
 */
export function findCible(
  cible: string,
  lignes: readonly { readonly id: string; readonly designation: string }[] = [],
): Cible | null {
  const ligne = /^ligne:([^.]+)\.(\w+)$/.exec(cible)
  if (ligne) return cibleLigne(ligne[1] ?? '', ligne[2] ?? '', lignes)
  const piece = /^piece:(\w+)$/.exec(cible)
  if (piece) {
    const type = TYPES_PIECE.find((connu) => connu === piece[1])
    return type ? { sorte: 'piece', type, libelle: CATALOGUE_PIECES[type].libelle } : null
  }
  if (!Object.hasOwn(CHAMPS_CORRIGEABLES, cible)) return null
  const point = cible.indexOf('.')
  const libelle = CHAMPS_CORRIGEABLES[cible] ?? ''
  return { sorte: 'rubrique', etape: cible.slice(0, point), champ: cible.slice(point + 1), libelle }
}

function cibleLigne(
  ligneId: string,
  champ: string,
  lignes: readonly { readonly id: string; readonly designation: string }[],
): Cible | null {
  const ligne = lignes.find(({ id }) => id === ligneId)
  if (!ligne || !Object.hasOwn(CHAMPS_LIGNE, champ)) return null
  return { sorte: 'ligne', ligneId, champ, libelle: `${ligne.designation}, ${CHAMPS_LIGNE[champ]}` }
}

export type CorrectionOuverte = {
  readonly valeurAvant: string | null
  readonly valeurProposee: string | null
}
export type ReponseDonnee = {
  readonly reponse: ReponseCorrection
  readonly valeur?: string | null
  readonly explication?: string | null
}
export type CorrectionRepondue = {
  readonly reponse: ReponseCorrection
  /** What the field becomes. */
  readonly valeurApres: string | null
  readonly explication: string | null
}

/**
 * The answer to one correction: accept what is proposed (there must be a proposal), write something else
 * (neither empty nor the old value), or keep one's answer and say why.
 */
export function repondreCorrection(
  { valeurAvant, valeurProposee }: CorrectionOuverte,
  { reponse, valeur = null, explication = null }: ReponseDonnee,
): Result<CorrectionRepondue> {
  const mot = explication?.trim() || null
  if (reponse === 'acceptee') {
    if (valeurProposee === null) return refus(PAS_DE_PROPOSITION)
    return ok({ reponse, valeurApres: valeurProposee, explication: mot })
  }
  if (reponse === 'gardee') {
    return mot === null ? refus(POURQUOI) : ok({ reponse, valeurApres: valeurAvant, explication: mot })
  }
  const nouvelle = valeur?.trim() ?? ''
  if (nouvelle === '') return refus(NOUVELLE_VALEUR)
  if (nouvelle === valeurAvant?.trim()) return refus(MEME_VALEUR)
  return ok({ reponse, valeurApres: nouvelle, explication: mot })
}

/** What remains before sending back: « Il reste 1 point sans réponse : les horaires. » Nothing left, no motif. */
export function checkCorrectionsRepondues(
  corrections: readonly { readonly libelle: string; readonly reponse: ReponseCorrection | null }[],
): readonly Motif[] {
  const restent = corrections.filter((correction) => correction.reponse === null)
  if (restent.length === 0) return []
  const points = `${restent.length} point${restent.length > 1 ? 's' : ''} sans réponse`
  const noms = restent.map(({ libelle }) => libelle).join(', ')
  return [motif('dossier.correction.reste', `Il reste ${points}\u00A0: ${noms}.`)]
}

const SIGNES =
  /^(financement\.|organisation\.(elu|delegation)|lieu\.ouvertureLe$|ligne:[^.]+\.(quantite|prixUnitaireHT|nature|existante)$)/

/** Whether changing this field asks for a new signature: amounts, dates, signatory, engagements. */
export function isChampSigne(cible: string): boolean {
  return SIGNES.test(cible)
}

const PAS_DE_PROPOSITION = motif(
  'correction.proposition',
  'Aucune valeur n’est proposée\u00A0: écrivez la vôtre.',
  null,
  'reponse',
)
const POURQUOI = motif(
  'correction.explication',
  'Dites pourquoi vous gardez votre réponse.',
  null,
  'explication',
)
const NOUVELLE_VALEUR = motif('correction.valeur', 'Écrivez la nouvelle réponse.', null, 'valeur')
const MEME_VALEUR = motif(
  'correction.identique',
  'C’est la même réponse\u00A0: choisissez «\u00A0Garder ma réponse et dire pourquoi\u00A0».',
  null,
  'valeur',
)
