import type { Exercice } from '../calendrier/exercice'
import { ajouterAnnees, type Jour } from '../commun/jour'
import { REGLE_VIDE, type RegleDuRecueil } from './recueil'

/** The rules of another version for a new year: the calls move by as many years, the rest is the same. */
export function copierRegles(
  regles: readonly RegleDuRecueil[],
  { de, vers }: { de: Exercice; vers: Exercice },
): readonly RegleDuRecueil[] {
  const decaler = (jour: Jour | null) => (jour === null ? null : ajouterAnnees(jour, vers - de))
  return regles.map((regle) => ({
    ...regle,
    appelDu: decaler(regle.appelDu),
    appelAu: decaler(regle.appelAu),
  }))
}

/** One empty category for each label of the national form, each with a code of its own; a label once. */
export function reglesDepuisLibelles(libelles: readonly string[]): readonly RegleDuRecueil[] {
  const pris = new Set<string>()
  return [...new Set(libelles)].map((libelle) => {
    const categorie = codeDeLibelle(libelle, pris)
    pris.add(categorie)
    return { ...REGLE_VIDE, categorie, libelle }
  })
}

/** A number or a letter that heads the label (« 6-3 », « f/ », « 1.4. »), else its first words; never one of `pris`. */
export function codeDeLibelle(libelle: string, pris: ReadonlySet<string>): string {
  const code = enTete(libelle) ?? premiersMots(libelle)
  if (!pris.has(code)) return code
  let rang = 2
  while (pris.has(`${code}-${rang}`)) rang += 1
  return `${code}-${rang}`
}

function enTete(libelle: string): string | null {
  const [, numero] = /^(\d+(?:[.-]\d+)*|[A-Za-z](?=\s*[/)]))[\s.)/:-]/.exec(libelle) ?? []
  return numero?.toLowerCase() ?? null
}

function premiersMots(libelle: string): string {
  const mots = libelle
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length > 2 && !['des', 'les', 'une', 'aux', 'pour', 'dans', 'hors'].includes(mot))
  return mots.slice(0, 3).join('-').slice(0, 35).replace(/-$/, '') || 'categorie'
}
