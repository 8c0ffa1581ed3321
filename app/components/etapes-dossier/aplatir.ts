import { CHAMPS_CORRIGEABLES, CHAMPS_LIGNE } from '~/domain/dossier/champs-corrigeables'

export type ChampPlat = readonly [nom: string, valeur: string]

/** Nested answers as names and texts of a native form; a list of words repeats its name. */
export function aplatir(valeurs: unknown, prefixe = ''): readonly ChampPlat[] {
  if (typeof valeurs === 'string') return [[prefixe, valeurs]]
  if (typeof valeurs !== 'object' || valeurs === null) return []
  const isListeDeMots = Array.isArray(valeurs) && valeurs.every((valeur) => typeof valeur === 'string')
  return Object.entries(valeurs).flatMap(([cle, valeur]) =>
    aplatir(valeur, isListeDeMots ? `${prefixe}[]` : prefixe === '' ? cle : `${prefixe}.${cle}`),
  )
}

export type Difference = {
  readonly champ: string
  readonly libelle: string
  readonly a: string
  readonly b: string
}

/** The answers that differ, in words: `a` against `b`, '' when absent. */
export function listDifferences(etape: string, a: unknown, b: unknown): readonly Difference[] {
  const [deA, deB] = [regrouper(aplatir(a)), regrouper(aplatir(b))]
  return [...new Set([...deA.keys(), ...deB.keys()])]
    .map((champ) => ({
      champ,
      libelle: libelleDe(etape, champ),
      a: deA.get(champ) ?? '',
      b: deB.get(champ) ?? '',
    }))
    .filter((difference) => difference.a !== difference.b)
}

function regrouper(champs: readonly ChampPlat[]): Map<string, string> {
  const groupes = new Map<string, string>()
  for (const [nom, valeur] of champs) {
    const champ = nom.replace(/\[\]$/, '')
    const avant = groupes.get(champ)
    groupes.set(champ, avant === undefined ? valeur : `${avant}, ${valeur}`)
  }
  return groupes
}

function libelleDe(etape: string, champ: string): string {
  const direct = CHAMPS_CORRIGEABLES[`${etape}.${champ}`]
  if (direct) return direct
  const [tete = '', rang = '', cellule = ''] = champ.split('.')
  if (tete === 'lignes') return `Ligne ${Number(rang) + 1}, ${CHAMPS_LIGNE[cellule] ?? cellule}`
  if (tete === 'horaires') return `Horaires, ${rang}`
  if (tete === 'ressources') return `Financeur ${Number(rang) + 1}, ${cellule}`
  return CHAMPS_CORRIGEABLES[`${etape}.${tete}`] ?? champ
}
