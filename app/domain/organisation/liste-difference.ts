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
    champs: (ligne) => ({
      motif: ligne.motif,
      'population DGF': ligne.populationDgf === null ? null : String(ligne.populationDgf),
      'potentiel financier':
        ligne.potentielFinancier === null ? null : formatNombre(ligne.potentielFinancier),
    }),
    situer: (ancienne, nouvelle) => {
      if (!ancienne.eligible && nouvelle.eligible) return 'deviennent_eligibles'
      if (ancienne.eligible && !nouvelle.eligible) return 'ne_le_sont_plus'
      return 'changees'
    },
  })
}

function decrireEligibilite(eligible: boolean, motif: string | null): string {
  const mot = eligible ? 'éligible' : 'non éligible'
  return motif === null ? mot : `${mot}, ${motif}`
}

/** What a list of equipped communes changes from the one that applies. */
export function comparerDispositifs(
  avant: readonly RecueilCompare[],
  apres: readonly RecueilCompare[],
): DifferenceDeListes {
  return comparer(avant, apres, {
    decrire: ({ depuisLe, detail }) =>
      [depuisLe && `depuis le ${formatJour(depuisLe)}`, detail].filter(Boolean).join(', ') || null,
    champs: ({ depuisLe, detail }) => ({ depuis: depuisLe && formatJour(depuisLe), détail: detail }),
    situer: () => 'changees',
  })
}

type Ligne = { readonly codeInsee: string | null; readonly siren: string | null; readonly nom: string }
type Comparaison<L> = {
  readonly decrire: (ligne: L) => string | null
  /** What may change beside the verdict, in words. */
  readonly champs: (ligne: L) => Readonly<Record<string, string | null>>
  readonly situer: (avant: L, apres: L) => Groupe
}

function comparer<L extends Ligne>(
  avant: readonly L[],
  apres: readonly L[],
  { decrire, champs, situer }: Comparaison<L>,
): DifferenceDeListes {
  const anciennes = new Map(avant.map((ligne) => [cleDeCollectivite(ligne), ligne]))
  const restees = new Set(apres.map(cleDeCollectivite))
  const groupes = Object.fromEntries(GROUPES.map((groupe) => [groupe, []])) as unknown as Record<
    Groupe,
    Changement[]
  >
  for (const ligne of apres) {
    const ancienne = anciennes.get(cleDeCollectivite(ligne))
    const change = ancienne ? decrireChangement(champs(ancienne), champs(ligne)) : ''
    const verdict = ancienne ? situer(ancienne, ligne) : 'nouvelles'
    const groupe = verdict === 'changees' && change === '' ? 'inchangees' : verdict
    groupes[groupe].push({ nom: ligne.nom, detail: groupe === 'changees' ? change : decrire(ligne) })
  }
  for (const ligne of avant)
    if (!restees.has(cleDeCollectivite(ligne)))
      groupes.retirees.push({ nom: ligne.nom, detail: decrire(ligne) })
  for (const groupe of GROUPES) groupes[groupe].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
  return groupes
}

/** « motif : potentiel financier (avant : aucun) ». */
function decrireChangement(
  avant: Readonly<Record<string, string | null>>,
  apres: Readonly<Record<string, string | null>>,
): string {
  const dire = (texte: string | null | undefined) => texte ?? 'rien'
  return Object.keys(apres)
    .filter((champ) => avant[champ] !== apres[champ])
    .map((champ) => `${champ}\u00A0: ${dire(apres[champ])} (avant\u00A0: ${dire(avant[champ])})`)
    .join('\u202F; ')
}

export function compter(difference: DifferenceDeListes): Comptes {
  return Object.fromEntries(GROUPES.map((groupe) => [groupe, difference[groupe].length])) as Comptes
}

export function isSansChangement(comptes: Comptes): boolean {
  return GROUPES.every((groupe) => groupe === 'inchangees' || comptes[groupe] === 0)
}
