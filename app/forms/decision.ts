import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { choix, regles, texteLong, texteLongFacultatif } from './champs'

export const SENS_ESPACE = ['agreer', 'refuser', 'sans_suite'] as const
export const SENS_DETR = ['irrecevable', 'refuser_detr', 'sans_suite_detr'] as const

/** Codes of reasons, ticked in the département's list: the use case checks that it holds them. */
const CODES_MOTIFS = z.pipe(
  z._default(
    z.union([z.string(), z.array(z.string())], { error: 'Choisissez les raisons dans la liste.' }),
    [],
  ),
  z.transform((saisie: string | string[]) =>
    [...new Set(typeof saisie === 'string' ? [saisie] : saisie)].filter((code) => code !== ''),
  ),
)

/** What an agent proposes for the espace: a refusal or a closing has a reason, of the list or in own words. */
export const schemaProposition = z
  .object({
    sens: choix(SENS_ESPACE, 'Choisissez la décision que vous proposez.'),
    motifs: CODES_MOTIFS,
    mots: texteLongFacultatif(5000),
    conditions: texteLongFacultatif(5000),
  })
  .check(regles((saisie) => (saisie.sens === 'agreer' ? [] : checkRaison(saisie))))

/** What the DETR bureau proposes when it does not grant: always a reason. */
export const schemaRejetDetr = z
  .object({
    sens: choix(SENS_DETR, 'Choisissez la décision que vous proposez.'),
    motifs: CODES_MOTIFS,
    mots: texteLongFacultatif(5000),
  })
  .check(regles(checkRaison))

/** « Retourner avec un mot… ». */
export const schemaRetour = z.object({
  mot: texteLong('Écrivez un mot\u00A0: la personne qui a proposé doit savoir quoi reprendre.'),
})

function checkRaison({
  motifs,
  mots,
}: {
  readonly motifs: readonly string[]
  readonly mots: string | null
}): readonly Motif[] {
  if ((Array.isArray(motifs) && motifs.length > 0) || mots !== null) return []
  return [motif('champ.vide', 'Donnez la raison de la décision.', null, 'motifs')]
}
