import { type Motif, motif } from '../commun/motif'
import { type AnnexeTechnique, type Controle, listControlesDeReponse } from './annexe-technique'

export const LIGNES_MAXIMALES = 200

type Feuille = Exclude<Controle, { type: 'quantite' | 'toutes' }>['type']

const ATTENDU: Readonly<Record<Feuille, string>> = {
  oui: 'Répondez par vrai ou faux.',
  mesure: 'Donnez un nombre.',
  parmi: 'Donnez un mot de la liste.',
  contient: 'Donnez une liste de mots.',
}

/**
 * What makes an untrusted input unreadable against this version: more than 200 lines, an unknown category, a
 * quantity that is not a whole number ≥ 0, an unknown field, an answer of the wrong type. A value outside the
 * list of a `parmi` or a `contient` is readable: it is only not satisfied. `champ` names the key.
 */
export function checkEntreeAnnexe(
  annexe: AnnexeTechnique,
  entree: {
    readonly lignes?: readonly { readonly categorie: unknown; readonly quantite: unknown }[] | null
    readonly reponses?: Readonly<Record<string, unknown>> | null
  },
): readonly Motif[] {
  return [...checkLignes(annexe, entree.lignes ?? []), ...checkReponses(annexe, entree.reponses ?? {})]
}

function checkLignes(
  annexe: AnnexeTechnique,
  lignes: readonly { readonly categorie: unknown; readonly quantite: unknown }[],
): readonly Motif[] {
  if (lignes.length > LIGNES_MAXIMALES) {
    return [motif('annexe.lignes.trop', `Au plus ${LIGNES_MAXIMALES} lignes.`, null, 'lignes')]
  }
  return lignes.flatMap(({ categorie, quantite }, rang) => {
    const motifs: Motif[] = []
    if (typeof categorie !== 'string' || !annexe.categories.includes(categorie)) {
      motifs.push(
        motif('annexe.categorie', 'Cette catégorie est inconnue.', null, `lignes.${rang}.categorie`),
      )
    }
    if (typeof quantite !== 'number' || !Number.isSafeInteger(quantite) || quantite < 0) {
      const champ = `lignes.${rang}.quantite`
      motifs.push(motif('annexe.quantite', 'Quantité\u00A0: un nombre entier, au moins 0.', null, champ))
    }
    return motifs
  })
}

function checkReponses(
  annexe: AnnexeTechnique,
  reponses: Readonly<Record<string, unknown>>,
): readonly Motif[] {
  const feuilles = listControlesDeReponse(annexe.exigences.map((exigence) => exigence.controle))
  const types = new Map(feuilles.map((feuille) => [feuille.champ, feuille.type]))
  return Object.entries(reponses).flatMap(([champ, reponse]) => {
    const type = types.get(champ)
    if (!type) return [motif('annexe.champ', 'Ce champ est inconnu.', null, `reponses.${champ}`)]
    if (reponse === null || reponse === undefined || isDuType(type, reponse)) return []
    return [motif('annexe.type', ATTENDU[type], null, `reponses.${champ}`)]
  })
}

function isDuType(type: Feuille, reponse: unknown): boolean {
  if (type === 'oui') return typeof reponse === 'boolean'
  if (type === 'mesure') return typeof reponse === 'number' && Number.isFinite(reponse)
  if (type === 'parmi') return typeof reponse === 'string'
  return Array.isArray(reponse) && reponse.every((valeur) => typeof valeur === 'string')
}
