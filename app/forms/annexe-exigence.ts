import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { findChamp } from '~/domain/equipement/annexe-champs'
import { nommerChamp } from '~/domain/equipement/annexe-edition'
import type {
  AnnexeTechnique,
  Controle,
  Exigence,
  QuestionAjoutee,
} from '~/domain/equipement/annexe-technique'
import {
  checkExigence,
  NIVEAUX,
  PARTIES_MAXIMALES,
  PROVENANCES,
} from '~/domain/equipement/annexe-verification'
import { CATEGORIES } from '~/domain/equipement/categories'
import { choix, liste, regles, texte, texteFacultatif } from './champs'
import type { Saisie, ValeurSaisie } from './parse'

export const TYPES_CONTROLE = ['quantite', 'oui', 'mesure', 'parmi', 'contient', 'toutes'] as const
export type TypeControle = (typeof TYPES_CONTROLE)[number]
/** In the list of questions: one that this version adds. */
export const QUESTION_NOUVELLE = 'nouvelle'

type Version = Pick<AnnexeTechnique, 'questions'>

const facultatifs = <C extends string>(...cles: readonly C[]) =>
  z.prefault(
    z.object(
      Object.fromEntries(cles.map((cle) => [cle, texteFacultatif(60)])) as Record<
        C,
        ReturnType<typeof texteFacultatif>
      >,
    ),
    {} as never,
  )
const CHOISIES = z.pipe(
  z._default(z.union([z.string(), z.array(z.string()), z.boolean(), z.null()]), []),
  z.transform((saisie: string | string[] | boolean | null) =>
    [saisie].flat().filter((v): v is string => typeof v === 'string' && v !== ''),
  ),
)

const EXIGENCE = z.object({
  code: texte('Écrivez le code de l’exigence, par exemple AT-21.', 12),
  intitule: texte('Écrivez ce qui est exigé.'),
  niveau: choix(NIVEAUX, 'Choisissez un niveau.'),
  provenance: choix(PROVENANCES, 'Dites d’où vient l’exigence.'),
  source: texte('Citez la source.', 300),
  type: choix(TYPES_CONTROLE, 'Choisissez comment vérifier.'),
  quantite: z.prefault(
    z.object({
      categories: liste(CATEGORIES, 'Choisissez des catégories de la liste.'),
      min: texteFacultatif(12),
    }),
    {},
  ),
  oui: facultatifs('champ'),
  mesure: facultatifs('champ', 'min', 'max'),
  parmi: z.prefault(z.object({ reponses: CHOISIES }), {}),
  contient: z.prefault(z.object({ reponses: CHOISIES }), {}),
  toutes: z.prefault(
    z.object({
      parties: z._default(
        z.array(facultatifs('champ', 'min', 'max'), { error: 'Ces points ne sont pas lisibles.' }),
        [],
      ),
    }),
    {},
  ),
  question: z.prefault(
    z.object({ intitule: texteFacultatif(), aide: texteFacultatif(), unite: texteFacultatif(20) }),
    {},
  ),
})
export type ExigenceSaisie = z.output<typeof EXIGENCE>

/**
 * A requirement as typed: what it says, and one way of checking it, `type`. The fields of the other ways are kept in
 * the form and ignored. The rules are those of the domain; each message comes under its field.
 */
export function schemaExigence(annexe: Version) {
  return EXIGENCE.check(regles((saisie) => checkSaisie(annexe, saisie)))
}

export type ExigenceComposee = { readonly exigence: Exigence; readonly question: QuestionAjoutee | null }

/** What was typed, as the domain says it. Numbers that cannot be read are NaN: the rules refuse them. */
export function composerExigence(annexe: Version, saisie: ExigenceSaisie): ExigenceComposee {
  const { code, intitule, niveau, provenance, source, type } = saisie
  const question = type === 'oui' || type === 'mesure' ? composerQuestion(annexe, type, saisie) : null
  const controle = COMPOSER[type](saisie, question)
  return { exigence: { code, intitule, niveau, provenance, source, controle }, question }
}

const COMPOSER: {
  readonly [T in TypeControle]: (saisie: ExigenceSaisie, question: QuestionAjoutee | null) => Controle
} = {
  quantite: ({ quantite }) => ({
    type: 'quantite',
    categories: quantite.categories,
    min: lireEntier(quantite.min) ?? Number.NaN,
  }),
  oui: ({ oui }, question) => ({ type: 'oui', champ: question?.champ ?? oui.champ ?? '' }),
  mesure: ({ mesure }, question) => composerMesure({ ...mesure, champ: question?.champ ?? mesure.champ }),
  parmi: ({ parmi }) => ({ type: 'parmi', ...separer(parmi.reponses) }),
  contient: ({ contient }) => ({ type: 'contient', ...separer(contient.reponses) }),
  toutes: ({ toutes }) => ({
    type: 'toutes',
    controles: remplies(toutes.parties).map(({ partie }) =>
      partie.min === null && partie.max === null
        ? { type: 'oui', champ: partie.champ ?? '' }
        : composerMesure(partie),
    ),
  }),
}

type Partie = { readonly champ: string | null; readonly min: string | null; readonly max: string | null }

function composerMesure({ champ, min, max }: Partie): Controle {
  const [bas, haut] = [lireEntier(min), lireEntier(max)]
  return {
    type: 'mesure',
    champ: champ ?? '',
    ...(bas === null ? {} : { min: bas }),
    ...(haut === null ? {} : { max: haut }),
  }
}

/** Rows left blank are not points; the others keep their place, for the messages. */
function remplies(parties: readonly Partie[]): readonly { readonly partie: Partie; readonly rang: number }[] {
  return parties
    .map((partie, rang) => ({ partie, rang }))
    .filter(({ partie }) => partie.champ !== null || partie.min !== null || partie.max !== null)
}

/** `identite_visuelle:commandee`, several of the same question. */
function separer(reponses: readonly string[]): { champ: string; valeurs: readonly string[] } {
  const [champ = ''] = (reponses[0] ?? '').split(':')
  return {
    champ,
    valeurs: reponses.map((reponse) =>
      reponse.startsWith(`${champ}:`) ? reponse.slice(champ.length + 1) : '',
    ),
  }
}

function composerQuestion(
  annexe: Version,
  type: 'oui' | 'mesure',
  saisie: ExigenceSaisie,
): QuestionAjoutee | null {
  if (saisie[type].champ !== QUESTION_NOUVELLE) return null
  const { intitule, aide, unite } = saisie.question
  const champ = nommerChamp(intitule ?? '', (pris) => findChamp(annexe, pris) !== null)
  return { champ, type, intitule: intitule ?? '', aide, unite: type === 'mesure' ? unite : null }
}

function lireEntier(texte: unknown): number | null {
  if (typeof texte !== 'string') return null
  const chiffres = texte.replace(/\s/g, '')
  return /^\d{1,9}$/.test(chiffres) ? Number(chiffres) : Number.NaN
}

const TEXTE = z.nullable(z.string())
const TEXTES = z.array(z.string())
const QUESTION = z.object({ intitule: TEXTE, aide: TEXTE, unite: TEXTE })
const MESURE = z.object({ champ: TEXTE, min: TEXTE, max: TEXTE })
/** What each way of checking needs readable before the rules of the domain say anything. */
const PARTIES_LUES: Readonly<Record<TypeControle, z.ZodMiniType>> = {
  quantite: z.object({ quantite: z.object({ categories: TEXTES, min: TEXTE }) }),
  oui: z.object({ oui: z.object({ champ: TEXTE }), question: QUESTION }),
  mesure: z.object({ mesure: MESURE, question: QUESTION }),
  parmi: z.object({ parmi: z.object({ reponses: TEXTES }) }),
  contient: z.object({ contient: z.object({ reponses: TEXTES }) }),
  toutes: z.object({ toutes: z.object({ parties: z.array(MESURE) }) }),
}

/** Runs even when a field is wrong: the way of checking must be readable, nothing else. */
function checkSaisie(annexe: Version, saisie: ExigenceSaisie): readonly Motif[] {
  if (!TYPES_CONTROLE.includes(saisie.type) || !z.safeParse(PARTIES_LUES[saisie.type], saisie).success)
    return []
  const { exigence, question } = composerExigence(annexe, saisie)
  const avec = question ? { questions: [...(annexe.questions ?? []), question] } : annexe
  const motifs = checkExigence(avec, exigence).flatMap((lu) => situer(saisie, lu))
  if (question && question.intitule === '')
    motifs.push(motif('annexe.question', 'Écrivez la question.', null, 'question.intitule'))
  return motifs
}

/** The place of a motif in the form. What a field says already of itself is not said twice. */
function situer(saisie: ExigenceSaisie, { code, message, champ = '' }: Motif): Motif[] {
  if (code === 'annexe.niveau.recommandation') return [motif(code, message, null, 'niveau')]
  if (code === 'annexe.code' && typeof saisie.code === 'string') return [motif(code, message, null, 'code')]
  if (!champ.startsWith('controle')) return []
  const { type } = saisie
  const place = champ.split('.').slice(1)
  if (type === 'parmi' || type === 'contient') return [motif(code, message, null, `${type}.reponses`)]
  if (type !== 'toutes') return [motif(code, message, null, `${type}.${place.join('.')}`)]
  const rang = remplies(saisie.toutes.parties)[Number(place[1] ?? 0)]?.rang ?? 0
  return [motif(code, message, null, `toutes.parties.${rang}.${place[2] ?? 'champ'}`)]
}

/** A requirement as the form shows it. */
export function saisieDe({ controle, ...exigence }: Exigence): Saisie {
  return { ...exigence, type: controle.type, ...champsDe(controle) } as Saisie
}

function champsDe(controle: Controle): Readonly<Record<string, unknown>> {
  switch (controle.type) {
    case 'quantite':
      return { quantite: { categories: controle.categories, min: String(controle.min) } }
    case 'oui':
      return { oui: { champ: controle.champ } }
    case 'mesure':
      return { mesure: mesureDe(controle) }
    case 'parmi':
    case 'contient':
      return {
        [controle.type]: { reponses: controle.valeurs.map((valeur) => `${controle.champ}:${valeur}`) },
      }
    case 'toutes':
      return {
        toutes: {
          parties: controle.controles
            .slice(0, PARTIES_MAXIMALES)
            .map((partie) =>
              partie.type === 'mesure' ? mesureDe(partie) : { champ: 'champ' in partie ? partie.champ : '' },
            ),
        },
      }
  }
}

function mesureDe({ champ, min, max }: Extract<Controle, { type: 'mesure' }>) {
  return { champ, min: min === undefined ? '' : String(min), max: max === undefined ? '' : String(max) }
}

/** The boxes of one name as lists, even when one alone was ticked: what the browser's form library expects. */
export function listerCases(saisie: Saisie): Saisie {
  const lister = (groupe: ValeurSaisie | undefined, cle: string) => {
    const lu = typeof groupe === 'object' && !Array.isArray(groupe) ? groupe : {}
    const valeur = lu[cle]
    return { ...lu, [cle]: [valeur ?? []].flat() as ValeurSaisie[] }
  }
  return {
    ...saisie,
    quantite: lister(saisie.quantite, 'categories'),
    parmi: lister(saisie.parmi, 'reponses'),
    contient: lister(saisie.contient, 'reponses'),
  }
}
