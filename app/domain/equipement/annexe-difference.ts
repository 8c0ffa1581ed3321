import { decrireControle, decrireSeuil, minuscule, typographier } from './annexe-phrases'
import type { AnnexeTechnique, Controle, Exigence } from './annexe-technique'
import { LIBELLES_NIVEAU, LIBELLES_PROVENANCE } from './conformite'

export type GenreDeDifference = 'ajoutee' | 'retiree' | 'changee'

/** One requirement that two versions do not share, in words ready to print. */
export type Difference = {
  readonly code: string
  readonly intitule: string
  readonly genre: GenreDeDifference
  readonly phrases: readonly string[]
}

export const LIBELLES_GENRE: Readonly<Record<GenreDeDifference, string>> = {
  ajoutee: 'Ajoutée',
  retiree: 'Retirée',
  changee: 'Changée',
}

/** What `apres` adds, changes and removes, by code; the order of the requirements is not a difference. */
export function comparerVersions(avant: AnnexeTechnique, apres: AnnexeTechnique): readonly Difference[] {
  const trouver = ({ exigences }: AnnexeTechnique, code: string) =>
    exigences.find((exigence) => exigence.code === code)
  const presentes = apres.exigences.flatMap((exigence): readonly Difference[] => {
    const ancienne = trouver(avant, exigence.code)
    if (!ancienne) return [difference(exigence, 'ajoutee', [presenter(apres, exigence)])]
    const phrases = comparerExigences(avant, ancienne, apres, exigence)
    return phrases.length > 0 ? [difference(exigence, 'changee', phrases)] : []
  })
  const retirees = avant.exigences
    .filter(({ code }) => !trouver(apres, code))
    .map((exigence) => difference(exigence, 'retiree', [presenter(avant, exigence)]))
  return [...presentes, ...retirees]
}

function difference(
  { code, intitule }: Exigence,
  genre: GenreDeDifference,
  phrases: readonly string[],
): Difference {
  return { code, intitule: typographier(intitule), genre, phrases }
}

/** « Point indispensable, officiel : au moins 1 : ordinateur. » */
function presenter(annexe: AnnexeTechnique, { niveau, provenance, controle }: Exigence): string {
  const attendu = decrireControle(annexe, controle)
  return `Point ${LIBELLES_NIVEAU[niveau]}, ${LIBELLES_PROVENANCE[provenance]}. Vérifié ainsi\u00A0: ${attendu}.`
}

function comparerExigences(
  avant: AnnexeTechnique,
  ancienne: Exigence,
  apres: AnnexeTechnique,
  nouvelle: Exigence,
): readonly string[] {
  const change = (quoi: string, de: string, a: string) =>
    de === a ? [] : [`${quoi} passe de «\u00A0${de}\u00A0» à «\u00A0${a}\u00A0».`]
  return [
    ...change('Le texte', typographier(ancienne.intitule), typographier(nouvelle.intitule)),
    ...change('Le niveau', LIBELLES_NIVEAU[ancienne.niveau], LIBELLES_NIVEAU[nouvelle.niveau]),
    ...change(
      'La provenance',
      LIBELLES_PROVENANCE[ancienne.provenance],
      LIBELLES_PROVENANCE[nouvelle.provenance],
    ),
    ...change('La source', typographier(ancienne.source), typographier(nouvelle.source)),
    ...comparerControles(avant, ancienne.controle, apres, nouvelle.controle),
  ]
}

/** A threshold that moves says its two figures; anything else, the two ways of checking. */
function comparerControles(
  avant: AnnexeTechnique,
  ancien: Controle,
  apres: AnnexeTechnique,
  nouveau: Controle,
): readonly string[] {
  const [de, a] = [decrireControle(avant, ancien), decrireControle(apres, nouveau)]
  if (de === a) return []
  if (ancien.type === 'mesure' && nouveau.type === 'mesure' && ancien.champ === nouveau.champ)
    return [
      `Le seuil passe de «\u00A0${decrireSeuil(avant, ancien)}\u00A0» à «\u00A0${decrireSeuil(apres, nouveau)}\u00A0».`,
    ]
  if (
    ancien.type === 'quantite' &&
    nouveau.type === 'quantite' &&
    memes(ancien.categories, nouveau.categories)
  )
    return [`La quantité passe de ${ancien.min} à ${nouveau.min}.`]
  return [`La vérification était\u00A0: ${minuscule(de)}. Elle devient\u00A0: ${minuscule(a)}.`]
}

function memes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((valeur, rang) => valeur === b[rang])
}
