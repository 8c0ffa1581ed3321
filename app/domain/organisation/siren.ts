import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'

/**
 * Luhn's key: from the right, every second digit doubled, the sum of the digits a multiple of ten. Also false
 * on zeros only, which would pass.
 * @source https://www.sirene.fr/sirene/public/variable/siren
 */
export function isLuhn(chiffres: string): boolean {
  if (!/^\d+$/.test(chiffres) || /^0+$/.test(chiffres)) return false
  const total = [...chiffres].reverse().reduce((somme, chiffre, rang) => {
    const valeur = Number(chiffre) * (rang % 2 === 0 ? 1 : 2)
    return somme + (valeur > 9 ? valeur - 9 : valeur)
  }, 0)
  return total % 10 === 0
}

/** Reads a SIREN, spaces and dots allowed; the nine digits alone. */
export function parseSiren(saisie: string): Result<string> {
  const chiffres = saisie.replace(/[\s.]/g, '')
  if (!/^\d*$/.test(chiffres)) {
    return refus(motif('siren.illisible', 'Un SIREN ne contient que des chiffres.'))
  }
  if (chiffres.length !== 9) {
    const ecrits = `Vous en avez écrit ${chiffres.length}.`
    return refus(motif('siren.longueur', `Un SIREN compte 9 chiffres. ${ecrits}`))
  }
  if (!isLuhn(chiffres)) {
    return refus(
      motif(
        'siren.cle',
        'Ce SIREN n’est pas valable\u00A0: un chiffre a sans doute été mal recopié. Vérifiez-le sur un courrier officiel.',
      ),
    )
  }
  return ok(chiffres)
}

/** « 210 500 468 », with U+00A0. */
export function formatSiren(siren: string): string {
  return siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00A0$2\u00A0$3')
}
