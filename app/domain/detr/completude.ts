import { ajouterJours, ajouterMois, type Jour, joursEntre } from '../commun/jour'
import { COMPLETUDE_MOIS, texteActuel } from './parametres'

/** A request for missing pieces: the clock stops until they are all received (`recuesLe` null: not yet). */
export type DemandeDePieces = { readonly demandeesLe: Jour; readonly recuesLe: Jour | null }

export type StatutCompletude = 'en_cours' | 'suspendu' | 'complet' | 'repute_complet'

export type Completude = {
  readonly completude: StatutCompletude
  /** The day silence makes the file complete; null when it is declared so, or suspended. */
  readonly reputeCompletLe: Jour | null
}

export type FaitsCompletude = {
  readonly receptionLe: Jour
  readonly demandesDePieces: readonly DemandeDePieces[]
  readonly completLe: Jour | null
  readonly auJour: Jour
}

/**
 * Where the three months stand at `auJour`. What is dated after it has not happened yet. A request made on or
 * after the deemed date comes too late: it suspends nothing. Dates must be in order (`checkOrdreDesDates`).
 * @source art. R2334-23 CGCT
 */
export function calculerCompletude({
  receptionLe,
  demandesDePieces,
  completLe,
  auJour,
}: FaitsCompletude): Completude {
  const declareLe = completLe !== null && completLe <= auJour ? completLe : null
  const delai = suspendre(receptionLe, demandesAuJour(demandesDePieces, auJour))
  if (declareLe !== null && (delai.suspendu || declareLe <= delai.terme))
    return { completude: 'complet', reputeCompletLe: null }
  if (delai.suspendu) return { completude: 'suspendu', reputeCompletLe: null }
  return { completude: auJour >= delai.terme ? 'repute_complet' : 'en_cours', reputeCompletLe: delai.terme }
}

/** The requests in order, closed before open on the same day. */
export function trierDemandes<T extends DemandeDePieces>(demandes: readonly T[]): readonly T[] {
  const cle = ({ demandeesLe, recuesLe }: T) => `${demandeesLe} ${recuesLe ?? 'z'}`
  return [...demandes].sort((a, b) => (cle(a) < cle(b) ? -1 : cle(a) > cle(b) ? 1 : 0))
}

function demandesAuJour(demandes: readonly DemandeDePieces[], auJour: Jour): readonly DemandeDePieces[] {
  return trierDemandes(
    demandes
      .filter(({ demandeesLe }) => demandeesLe <= auJour)
      .map(({ demandeesLe, recuesLe }) => ({
        demandeesLe,
        recuesLe: recuesLe !== null && recuesLe <= auJour ? recuesLe : null,
      })),
  )
}

function suspendre(
  receptionLe: Jour,
  demandes: readonly DemandeDePieces[],
): { terme: Jour; suspendu: boolean } {
  let terme = ajouterMois(receptionLe, texteActuel(COMPLETUDE_MOIS).valeur)
  for (const { demandeesLe, recuesLe } of demandes) {
    if (demandeesLe >= terme) break
    if (recuesLe === null) return { terme, suspendu: true }
    terme = ajouterJours(terme, joursEntre(demandeesLe, recuesLe))
  }
  return { terme, suspendu: false }
}
