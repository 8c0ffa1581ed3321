import { formatJour, type Jour } from '../commun/jour'

/** Whether a commune takes the requests of identity papers. Never guessed: without a list, it is unknown. */
export type FaitRecueil =
  | { readonly etat: 'inconnu' }
  | {
      readonly etat: 'avec' | 'sans'
      readonly depuisLe: Jour | null
      readonly detail: string | null
      /** Who gave the list, in words. */
      readonly source: string | null
      readonly appliqueeLe: Jour
    }

/** « Avec dispositif de recueil depuis le 1er mars 2019 (2 stations). Liste de la préfecture du 12 février 2026. » */
export function phraseRecueil(fait: FaitRecueil): string {
  if (fait.etat === 'inconnu') return 'Inconnu\u00A0: liste non chargée'
  const { etat, depuisLe, detail, source, appliqueeLe } = fait
  const depuis = depuisLe ? ` depuis le ${formatJour(depuisLe)}` : ''
  const precision = detail ? ` (${detail})` : ''
  const origine = `Liste de la préfecture, appliquée le ${formatJour(appliqueeLe)}${source ? ` (${source})` : ''}.`
  if (etat === 'sans') return `Sans dispositif de recueil. ${origine}`
  return `Avec dispositif de recueil${depuis}${precision}. ${origine}`
}
