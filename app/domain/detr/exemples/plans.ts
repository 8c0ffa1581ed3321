import type { Financeur } from '../financeurs'
import type { Plan } from '../plan-de-financement'
import { porteurInconnu } from '../porteur'
import { AUCUNE_REGLE_LOCALE, type RegleLocale } from '../regle-locale'

/** A lawful plan of a commune of 900 inhabitants: 6 500 €, 40 % of DETR. Built for tests. */
export function planOrdinaire(change: Partial<Plan> = {}): Plan {
  return {
    receptionLe: '2026-03-10',
    porteur: { ...porteurInconnu('commune'), population: 900 },
    premierActeLe: null,
    derogationCommencement: false,
    assietteRetenue: null,
    regleLocale: AUCUNE_REGLE_LOCALE,
    depenses: [{ libelle: 'Ordinateur', montantHT: 650_000, nature: 'investissement' }],
    ressources: [
      { financeur: 'DETR', montant: 260_000 },
      { financeur: 'AUTOFINANCEMENT', montant: 390_000 },
    ],
    ...change,
  }
}

/** A plan of this cost, in cents, paid by these resources. */
export function planDe(
  cout: number,
  ressources: Partial<Record<Financeur, number>>,
  change: Partial<Plan> = {},
): Plan {
  return planOrdinaire({
    depenses: [{ libelle: 'Matériel', montantHT: cout, nature: 'investissement' }],
    ressources: Object.entries(ressources).map(([financeur, montant]) => ({
      financeur: financeur as Financeur,
      montant,
    })),
    ...change,
  })
}

export function regle(change: Partial<RegleLocale>): RegleLocale {
  return { ...AUCUNE_REGLE_LOCALE, ...change }
}
