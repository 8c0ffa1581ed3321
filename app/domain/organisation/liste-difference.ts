import { formatJour } from '../commun/jour'
import { formatNombre } from '../commun/montant'
import { cleDeCollectivite } from './liste-collectivite'
import type { LigneEligibilite } from './liste-eligibilite'
import type { LigneRecueil } from './liste-recueil'

export const GROUPES = [
  'deviennent_eligibles',
  'ne_le_sont_plus',
  'nouvelles',
  'changees',
  'retirees',
  'inchangees',
] as const
export type Groupe = (typeof GROUPES)[number]

/** Whom a new list changes, group by group, in words: « Embrun », « éligible ». */
export type Changement = { readonly nom: string; readonly detail: string | null }
export type DifferenceDeListes = Readonly<Record<Groupe, readonly Changement[]>>
export type Comptes = Readonly<Record<Groupe, number>>

export type EligibiliteComparee = Omit<LigneEligibilite, 'numero'>
export type RecueilCompare = Omit<LigneRecueil, 'numero'>

/** What a list of the year changes from the one that applies. */
export function comparerEligibilites(
  avant: readonly EligibiliteComparee[],
  apres: readonly EligibiliteComparee[],
): DifferenceDeListes {
  return comparer(avant, apres, {
    decrire: ({ eligible, motif }) => decrireEligibilite(eligible, motif),
    situer: (ancienne, nouvelle) => {
      if (!ancienne.eligible && nouvelle.eligible) return 'deviennent_eligibles'
      if (ancienne.eligible && !nouvelle.eligible) return 'ne_le_sont_plus'
      return texteDe(ancienne) === texteDe(nouvelle) ? 'inchangees' : 'changees'
    },
  })
}

function decrireEligibilite(eligible: boolean, motif: string | null): string {
  const mot = eligible ? 'éligible' : 'non éligible'
  return motif === null ? mot : `${mot}, ${motif}`
}

function texteDe({ motif, populationDgf, potentielFinancier }: EligibiliteComparee): string {
  const potentiel = potentielFinancier === null ? '' : formatNombre(potentielFinancier)
  return JSON.stringify([motif, populationDgf, potentiel])
}

/** What a list of equipped communes changes from the one that applies. */
export function comparerDispositifs(
  avant: readonly RecueilCompare[],
  apres: readonly RecueilCompare[],
): DifferenceDeListes {
  return comparer(avant, apres, {
    decrire: ({ depuisLe, detail }) =>
      [depuisLe && `depuis le ${formatJour(depuisLe)}`, detail].filter(Boolean).join(', ') || null,
    situer: (ancienne, nouvelle) =>
      ancienne.depuisLe === nouvelle.depuisLe && ancienne.detail === nouvelle.detail
        ? 'inchangees'
        : 'changees',
  })
}

type Ligne = { readonly codeInsee: string | null; readonly siren: string | null; readonly nom: string }
type Comparaison<L> = {
  readonly decrire: (ligne: L) => string | null
  readonly situer: (avant: L, apres: L) => Groupe
}

function comparer<L extends Ligne>(
  avant: readonly L[],
  apres: readonly L[],
  { decrire, situer }: Comparaison<L>,
): DifferenceDeListes {
  const anciennes = new Map(avant.map((ligne) => [cleDeCollectivite(ligne), ligne]))
  const restees = new Set(apres.map(cleDeCollectivite))
  const groupes = Object.fromEntries(GROUPES.map((groupe) => [groupe, []])) as unknown as Record<
    Groupe,
    Changement[]
  >
  for (const ligne of apres) {
    const ancienne = anciennes.get(cleDeCollectivite(ligne))
    groupes[ancienne ? situer(ancienne, ligne) : 'nouvelles'].push({ nom: ligne.nom, detail: decrire(ligne) })
  }
  for (const ligne of avant)
    if (!restees.has(cleDeCollectivite(ligne)))
      groupes.retirees.push({ nom: ligne.nom, detail: decrire(ligne) })
  for (const groupe of GROUPES) groupes[groupe].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
  return groupes
}

export function compter(difference: DifferenceDeListes): Comptes {
  return Object.fromEntries(GROUPES.map((groupe) => [groupe, difference[groupe].length])) as Comptes
}

export function isSansChangement(comptes: Comptes): boolean {
  return GROUPES.every((groupe) => groupe === 'inchangees' || comptes[groupe] === 0)
}
