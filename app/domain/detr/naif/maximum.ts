import { auPlus, centiemesInferieurs, fois, fraction, moins, plus, type Rationnel, ZERO } from './rationnel'

/** What stays when the DETR changes. Euros. */
export type Partage = {
  readonly cout: Rationnel
  readonly assiette: Rationnel
  readonly prive: Rationnel
  readonly autresDotations: Rationnel
  readonly autresPubliques: Rationnel
  readonly participe: boolean
  readonly tauxMin: Rationnel | null
  readonly tauxMax: Rationnel | null
  readonly plafond: Rationnel | null
  readonly arrondi: string
}

const PAS: Readonly<Record<string, bigint>> = {
  centime: 1n,
  euro_inferieur: 100n,
  dizaine_inferieure: 1000n,
  centaine_inferieure: 10000n,
}
/** As many grants as are tried one by one; beyond, the interval is halved. */
const ESSAIS = 200n

/** The largest DETR, in cents, found by trying. 0 when nothing fits or it would be under the floor. */
export function chercherLeMaximum(partage: Partage): bigint {
  const pas = PAS[partage.arrondi] ?? 1n
  const multiples = centiemesInferieurs(partage.cout) / pas
  const trouve =
    (multiples <= ESSAIS ? essayer(partage, pas, multiples) : diviser(partage, pas, multiples)) * pas
  const tauxMin = partage.tauxMin ?? ZERO
  const plancher = auPlus(tauxMin, fraction(20, 100)) ? fraction(20, 100) : tauxMin
  return auPlus(fois(plancher, partage.assiette), fraction(trouve, 100)) ? trouve : 0n
}

function essayer(partage: Partage, pas: bigint, multiples: bigint): bigint {
  for (let multiple = multiples; multiple > 0n; multiple -= 1n)
    if (tient(partage, fraction(multiple * pas, 100))) return multiple
  return 0n
}

/** Every smaller grant fits when one does: halving finds the last that fits. */
function diviser(partage: Partage, pas: bigint, multiples: bigint): bigint {
  let bas = 0n
  let haut = multiples + 1n
  while (haut - bas > 1n) {
    const milieu = (bas + haut) / 2n
    if (tient(partage, fraction(milieu * pas, 100))) bas = milieu
    else haut = milieu
  }
  return bas
}

function tient(partage: Partage, detr: Rationnel): boolean {
  const publiques = plus(partage.autresPubliques, detr)
  const propre = moins(moins(partage.cout, partage.prive), publiques)
  if (!auPlus(ZERO, propre)) return false
  if (!auPlus(plus(partage.autresDotations, detr), fois(fraction(80, 100), partage.assiette))) return false
  if (partage.participe && !auPlus(fois(fraction(20, 100), plus(propre, publiques)), propre)) return false
  if (partage.tauxMax !== null && !auPlus(detr, fois(partage.tauxMax, partage.assiette))) return false
  return partage.plafond === null || auPlus(detr, partage.plafond)
}
