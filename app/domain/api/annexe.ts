import type { Motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import {
  type AnnexeTechnique,
  type EntreeAnnexe,
  evaluerAnnexe,
  type NiveauExigence,
  type VerdictAnnexe,
  type VerdictExigence,
} from '../equipement/annexe-technique'
import { checkEntreeAnnexe, LIGNES_MAXIMALES } from '../equipement/entree-annexe'
import { type Cles, Lecteur } from './lecteur'

export const VERIFICATION = {
  version: 'facultative',
  lignes: 'facultative',
  reponses: 'facultative',
} as const satisfies Cles
/** Facultative here: the rules of the annexe say what a line lacks. */
const LIGNE = { categorie: 'facultative', quantite: 'facultative' } as const satisfies Cles

/** A body whose shape is right; its words are still to compare with a version of the annexe. */
export type RequeteAnnexe = {
  /** Null: the one in force today. */
  readonly version: string | null
  readonly entree: Parameters<typeof checkEntreeAnnexe>[1]
}

export type ReponseAnnexe = {
  readonly version: string
  readonly verdict: VerdictAnnexe
  readonly exigences: readonly {
    readonly code: string
    readonly niveau: NiveauExigence
    readonly verdict: VerdictExigence
    readonly message: string
    readonly source: string
  }[]
}

export function lireRequeteAnnexe(corps: unknown): Result<RequeteAnnexe> {
  const motifs: Motif[] = []
  const lu = new Lecteur(corps, VERIFICATION, motifs)
  const version = lu.texte('version')
  const lignes = lu.liste('lignes', { cles: LIGNE, max: LIGNES_MAXIMALES }, (ligne) => ({
    categorie: ligne.brut('categorie'),
    quantite: ligne.brut('quantite'),
  }))
  const reponses = lu.dictionnaire('reponses')
  return motifs.length > 0 ? refus(...motifs) : ok({ version, entree: { lignes, reponses } })
}

/** What `POST /api/v1/annexe-technique/verification` answers, or every motif, each with its field. */
export function repondreALAnnexe(
  annexe: AnnexeTechnique,
  entree: RequeteAnnexe['entree'],
): Result<ReponseAnnexe> {
  const motifs = checkEntreeAnnexe(annexe, entree)
  if (motifs.length > 0) return refus(...motifs)
  const { version, verdict, exigences } = evaluerAnnexe(annexe, entree as EntreeAnnexe) // checked just above
  return ok({
    version,
    verdict,
    exigences: exigences.map(({ code, niveau, verdict, message, source }) => ({
      code,
      niveau,
      verdict,
      message,
      source,
    })),
  })
}
