import type { AnnexeTechnique } from './annexe-technique'
import { CHAMPS_REDIGES, findQuestionRedigee, type Question, type TypeQuestion } from './questions'

/** The question of a field of this version: written in the portal, or declared by the version; null when neither. */
export function findChamp(annexe: Pick<AnnexeTechnique, 'questions'>, champ: string): Question | null {
  const redigee = findQuestionRedigee(champ)
  if (redigee) return redigee
  const ajoutee = annexe.questions?.find((question) => question.champ === champ)
  return ajoutee ? { ...ajoutee, etape: 'equipement', options: [] } : null
}

/** Every field that a requirement of this version may read, of this type. */
export function listChamps(
  annexe: Pick<AnnexeTechnique, 'questions'>,
  type: TypeQuestion,
): readonly Question[] {
  const champs = [...CHAMPS_REDIGES, ...(annexe.questions ?? []).map(({ champ }) => champ)]
  return champs.flatMap((champ) => {
    const question = findChamp(annexe, champ)
    return question?.type === type ? [question] : []
  })
}
