import * as z from 'zod/mini'
import { uniteDe } from '~/domain/equipement/questions'
import { lireMesure } from '~/domain/equipement/reponses'

const SAISIES = z.prefault(
  z.record(z.string(), z.string({ error: 'Donnez une seule réponse.' }), {
    error: 'Ces réponses ne sont pas lisibles.',
  }),
  {},
)

const LONGUEUR = 100

/**
 * Answers to the questions tied to no line: `reponses.table_hauteur_cm`. None is compulsory here (« je ne sais
 * pas » is an answer: the annexe counts it as not given), but a measure must be a number. Text stays text: the
 * domain reads it with the controls of the version of the annexe.
 */
export const schemaReponses = z.pipe(
  SAISIES,
  z.transform((saisies: Record<string, string>, ctx): Record<string, string> => {
    const remplies = Object.entries(saisies).filter(([, reponse]) => reponse.trim() !== '')
    for (const [champ, reponse] of remplies) {
      const message = expliquer(champ, reponse.trim())
      if (message !== null) ctx.issues.push({ code: 'custom', message, path: [champ], input: reponse })
    }
    return Object.fromEntries(remplies.map(([champ, reponse]) => [champ, reponse.trim()]))
  }),
)

function expliquer(champ: string, reponse: string): string | null {
  if (reponse.length > LONGUEUR) return `Ce texte est trop long\u00A0: ${LONGUEUR}\u00A0caractères au plus.`
  const unite = uniteDe(champ)
  if (unite === null || reponse === 'inconnu' || lireMesure(reponse) !== null) return null
  return `Écrivez un nombre en ${unite}, par exemple 80.`
}
