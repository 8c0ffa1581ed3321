import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { isLuhn } from './siren'

const SIREN_LA_POSTE = '356000000'

/**
 * Whether fourteen digits make a SIRET. Luhn's key, but for the establishments of La Poste, whose digits add up
 * to a multiple of five (its head office alone follows Luhn).
 * @source https://www.sirene.fr/sirene/public/variable/siret
 */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false
  if (isLuhn(siret)) return true
  if (!siret.startsWith(SIREN_LA_POSTE)) return false
  return [...siret].reduce((somme, chiffre) => somme + Number(chiffre), 0) % 5 === 0
}

/** Reads a SIRET, spaces and dots allowed; the fourteen digits alone. */
export function parseSiret(saisie: string): Result<string> {
  const chiffres = saisie.replace(/[\s.]/g, '')
  if (!/^\d*$/.test(chiffres)) {
    return refus(motif('siret.illisible', 'Un SIRET ne contient que des chiffres.'))
  }
  if (chiffres.length !== 14) {
    const ecrits = `Vous en avez écrit ${chiffres.length}.`
    return refus(motif('siret.longueur', `Un SIRET compte 14 chiffres. ${ecrits}`))
  }
  if (!isSiret(chiffres)) {
    return refus(
      motif(
        'siret.cle',
        'Ce SIRET n’est pas valable\u00A0: un chiffre a sans doute été mal recopié. Vérifiez-le sur un courrier officiel.',
      ),
    )
  }
  return ok(chiffres)
}

/** The SIREN of a SIRET: its first nine digits link it to a commune. */
export function sirenDe(siret: string): string {
  return siret.slice(0, 9)
}

/** Refuses the SIRET of another organisation; `titulaire` is the name of the one that holds it, when known. */
export function checkSiretDe(
  siret: string,
  organisation: { readonly siren: string | null },
  titulaire: string | null,
): readonly Motif[] {
  if (organisation.siren === null || sirenDe(siret) === organisation.siren) return []
  const qui = titulaire === null ? 'd’une autre organisation' : `de ${titulaire}`
  return [
    motif('siret.autre', `Ce SIRET est celui ${qui}. Corrigez-le, ou changez d’organisation.`, null, 'siret'),
  ]
}

/** « 210 500 468 00017 », with U+00A0. */
export function formatSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4')
}
