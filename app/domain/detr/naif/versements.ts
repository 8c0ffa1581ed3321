import type { CorpsVersements } from './corps'
import {
  auPlus,
  centiemesInferieurs,
  centiemesProches,
  ecrire,
  fois,
  fraction,
  leMoindre,
  lire,
  moins,
  plus,
  type Rationnel,
  ZERO,
} from './rationnel'

/** The answer of `POST /api/v1/detr/versements`; null when the body is a 400. Read from the contract. */
export function payer(corps: CorpsVersements) {
  const assiette = lire(corps.assiette)
  const subvention = lire(corps.subvention)
  if (auPlus(assiette, ZERO) || auPlus(subvention, ZERO)) return null
  const verse = plus(lire(corps.avanceVersee ?? 0), lire(corps.acomptesVerses ?? 0))
  const taux = fois(lire(corps.taux), fraction(1, 100))
  const gagne = centiemesProches(fois(taux, leMoindre(lire(corps.depenseJustifiee), assiette)))
  const du = leMoindre(subvention, fraction(gagne, 100))
  const cumul = fraction(centiemesInferieurs(fois(subvention, fraction(80, 100))), 100)
  return {
    avanceMaximale: ecrire(centiemesInferieurs(fois(subvention, fraction(30, 100)))),
    cumulAvantSoldeMaximal: ecrire(centiemesProches(cumul)),
    du: ecrire(centiemesProches(du)),
    acomptePossible: corps.achevee ? '0.00' : auDela(leMoindre(cumul, du), verse),
    solde: corps.achevee ? auDela(du, verse) : '0.00',
    aReverser: corps.achevee ? auDela(verse, du) : '0.00',
  }
}

/** What `a` has more than `b`. */
function auDela(a: Rationnel, b: Rationnel): string {
  return auPlus(a, b) ? '0.00' : ecrire(centiemesProches(moins(a, b)))
}
