import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import {
  type AnnexeTechnique,
  type Exigence,
  listControlesDeReponse,
  type QuestionAjoutee,
} from './annexe-technique'
import { checkExigence, EXIGENCES_MAXIMALES } from './annexe-verification'

/** One change of a draft. `question`: the one that the requirement declares, when no written one fits. */
export type Modification =
  | { readonly type: 'ajouter'; readonly exigence: Exigence; readonly question: QuestionAjoutee | null }
  | {
      readonly type: 'remplacer'
      readonly code: string
      readonly exigence: Exigence
      readonly question: QuestionAjoutee | null
    }
  | { readonly type: 'retirer'; readonly code: string }
  | { readonly type: 'deplacer'; readonly code: string; readonly sens: 'monter' | 'descendre' }

const DISPARUE = motif(
  'annexe.exigence',
  'Cette exigence n’est plus dans le brouillon\u00A0: relisez la liste.',
)

/**
 * A draft with one change. The requirement that is added or replaced must hold; the others may still be wrong. A
 * question that nothing reads any more leaves with the requirement that declared it.
 */
export function modifierVersion(
  annexe: AnnexeTechnique,
  modification: Modification,
): Result<AnnexeTechnique> {
  if (modification.type === 'ajouter') {
    if (annexe.exigences.length >= EXIGENCES_MAXIMALES)
      return refus(motif('annexe.trop', `Au plus ${EXIGENCES_MAXIMALES}\u00A0exigences.`))
    return poser(annexe, annexe.exigences.length, modification)
  }
  const rang = annexe.exigences.findIndex(({ code }) => code === modification.code)
  if (rang < 0) return refus(DISPARUE)
  if (modification.type === 'remplacer') return poser(annexe, rang, modification)
  if (modification.type === 'retirer')
    return ok(sansQuestionInutile(annexe, annexe.exigences.toSpliced(rang, 1)))
  return ok({ ...annexe, exigences: deplacer(annexe.exigences, rang, modification.sens) })
}

function poser(
  annexe: AnnexeTechnique,
  rang: number,
  { exigence, question }: { readonly exigence: Exigence; readonly question: QuestionAjoutee | null },
): Result<AnnexeTechnique> {
  const autres = (annexe.questions ?? []).filter(({ champ }) => champ !== question?.champ)
  const avec = question ? { ...annexe, questions: [...autres, question] } : annexe
  const motifs: readonly Motif[] = [
    ...checkCode(annexe, rang, exigence.code),
    ...checkExigence(avec, exigence),
  ]
  if (motifs.length > 0) return refus(...motifs)
  return ok(sansQuestionInutile(avec, annexe.exigences.toSpliced(rang, 1, exigence)))
}

function checkCode({ exigences }: AnnexeTechnique, rang: number, code: string): readonly Motif[] {
  const pris = exigences.some((autre, place) => place !== rang && autre.code === code)
  return pris ? [motif('annexe.code.double', `Le code ${code} sert déjà.`, null, 'code')] : []
}

function sansQuestionInutile(annexe: AnnexeTechnique, exigences: readonly Exigence[]): AnnexeTechnique {
  const lus = new Set(
    listControlesDeReponse(exigences.map(({ controle }) => controle)).map(({ champ }) => champ),
  )
  const questions = (annexe.questions ?? []).filter(({ champ }) => lus.has(champ))
  return { ...annexe, exigences, questions }
}

/** The first does not go up, the last does not go down. */
function deplacer(
  exigences: readonly Exigence[],
  rang: number,
  sens: 'monter' | 'descendre',
): readonly Exigence[] {
  const vers = sens === 'monter' ? rang - 1 : rang + 1
  if (vers < 0 || vers >= exigences.length) return exigences
  const deplacee = exigences[rang] as Exigence
  return exigences.toSpliced(rang, 1).toSpliced(vers, 0, deplacee)
}

/** A name for a question added to this version: its first words, and a number when they serve already. */
export function nommerChamp(intitule: string, pris: (champ: string) => boolean): string {
  const mots = intitule
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '')
  const base = mots.length >= 3 ? mots : `question_${mots}`.replace(/_+$/, '')
  for (let rang = 1; ; rang += 1) {
    const champ = rang === 1 ? base : `${base}_${rang}`
    if (!pris(champ)) return champ
  }
}
