import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'

/**
 * Reads a mail address, in small letters: 254 characters at most, one @, a name before, a domain with a dot
 * after, nothing that could break a header of a mail.
 */
export function parseCourriel(saisie: string): Result<string> {
  const adresse = saisie.trim().toLowerCase()
  const lisible =
    adresse.length <= 254 && /^[^\s@<>()[\],;:"\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(adresse)
  const saine = lisible && !adresse.includes('..') && !/^\.|\.@|@-|-\./.test(adresse)
  if (saine && isAscii(adresse)) return ok(adresse)
  return refus(motif('courriel.incomplet', 'Cette adresse est incomplète. Exemple\u00A0: mairie@example.org'))
}

/** Reads ten digits, spaces and dots allowed; +33 is 0. « 0465710000 ». */
export function parseTelephone(saisie: string): Result<string> {
  const chiffres = saisie.replace(/[\s.\-/()]/g, '').replace(/^(\+33|0033)0?/, '0')
  if (/^0[1-9]\d{8}$/.test(chiffres)) return ok(chiffres)
  return refus(motif('telephone', 'Écrivez dix chiffres, par exemple 04\u00A065\u00A071\u00A000\u00A000.'))
}

/** « 04 65 71 00 00 ». */
export function formatTelephone(chiffres: string): string {
  return chiffres.replace(/(\d{2})(?=\d)/g, '$1\u00A0')
}

function isAscii(texte: string): boolean {
  return /^[\x21-\x7E]+$/.test(texte)
}
