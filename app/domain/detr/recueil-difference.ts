import type { Jour } from '../commun/jour'
import type { StatutDetr } from './cycle'
import type { RegleDuRecueil } from './recueil'
import { CHAMPS_DE_REGLE, type ChampDeRegle, decrireChamp, LIBELLES_CHAMP } from './recueil-phrases'

/** A field that changes, in words ready to print. */
export type ChangementDeChamp = {
  readonly champ: ChampDeRegle
  readonly libelle: string
  readonly avant: string
  readonly apres: string
}

export type CategorieChangee = {
  readonly categorie: string
  readonly libelle: string
  readonly champs: readonly ChangementDeChamp[]
}

export type DifferenceDeRecueils = {
  readonly ajoutees: readonly RegleDuRecueil[]
  readonly retirees: readonly RegleDuRecueil[]
  readonly changees: readonly CategorieChangee[]
}

/** What a version changes from another, category by category (by code), field by field. */
export function comparerRecueils(
  avant: readonly RegleDuRecueil[],
  apres: readonly RegleDuRecueil[],
): DifferenceDeRecueils {
  const ancienne = new Map(avant.map((regle) => [regle.categorie, regle]))
  const nouvelles = new Set(apres.map(({ categorie }) => categorie))
  return {
    ajoutees: apres.filter(({ categorie }) => !ancienne.has(categorie)),
    retirees: avant.filter(({ categorie }) => !nouvelles.has(categorie)),
    changees: apres.flatMap((regle) => {
      const precedente = ancienne.get(regle.categorie)
      const champs = precedente ? listChangements(precedente, regle) : []
      return champs.length === 0 ? [] : [{ categorie: regle.categorie, libelle: regle.libelle, champs }]
    }),
  }
}

function listChangements(avant: RegleDuRecueil, apres: RegleDuRecueil): ChangementDeChamp[] {
  return CHAMPS_DE_REGLE.filter((champ) => !egaux(avant[champ], apres[champ])).map((champ) => ({
    champ,
    libelle: LIBELLES_CHAMP[champ],
    avant: decrireChamp(avant, champ),
    apres: decrireChamp(apres, champ),
  }))
}

function egaux(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function isSansDifference({ ajoutees, retirees, changees }: DifferenceDeRecueils): boolean {
  return ajoutees.length + retirees.length + changees.length === 0
}

/** Received and not attributed yet: the préfecture still works on it. */
export const STATUTS_OUVERTS: readonly StatutDetr[] = [
  'depose',
  'a_completer',
  'complet',
  'repute_complet',
  'instruit',
  'programme',
]

/** A request as the rule book sees it. */
export type DemandeRegie = {
  readonly statut: StatutDetr
  readonly categorie: string | null
  readonly receptionLe: Jour | null
}

/**
 * The open requests whose category a new version changes or removes. None of them changes: each keeps the
 * version of its reception; the next ones will differ.
 */
export function listDemandesTouchees<D extends DemandeRegie>(
  demandes: readonly D[],
  { retirees, changees }: DifferenceDeRecueils,
): readonly D[] {
  const codes = new Set([...retirees, ...changees].map(({ categorie }) => categorie))
  return demandes.filter(
    ({ statut, categorie }) => STATUTS_OUVERTS.includes(statut) && categorie !== null && codes.has(categorie),
  )
}
