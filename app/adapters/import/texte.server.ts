import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'

/** A list of every commune in France takes less. */
export const TEXTE_MAXIMAL = 2 * 1024 * 1024

/**
 * The text of a file that an administration gives: UTF-8 with or without a byte-order mark, UTF-16 with one, else
 * Windows-1252, what French spreadsheets write. The byte-order mark is left out. Refuses what is not a text.
 */
export function decoderTexte(octets: Uint8Array): Result<string> {
  if (octets.length === 0) return refus(motif('import.vide', 'Ce fichier est vide.', null, 'fichier'))
  if (octets.length > TEXTE_MAXIMAL)
    return refus(motif('import.lourd', 'Ce fichier pèse plus de 2\u00A0Mo.', null, 'fichier'))
  const texte = decoder(octets)
  if (/(?![\t\n\r\f])\p{Cc}/u.test(texte))
    return refus(
      motif('import.binaire', 'Ce fichier n’est pas un texte\u00A0: enregistrez-le en CSV.', null, 'fichier'),
    )
  return ok(texte)
}

function decoder(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets)
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return decoderWindows1252(octets)
  }
}

/** What Windows-1252 puts where Latin-1 has control characters, from 0x80 to 0x9F; a space: nothing. */
const DE_80_A_9F = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** By hand: the `windows-1252` decoder of Node.js leaves 0x80 to 0x9F as Latin-1 does, without the euro sign. */
function decoderWindows1252(octets: Uint8Array): string {
  const latin1 = Buffer.from(octets).toString('latin1')
  return latin1.replace(/[\u0080-\u009F]/g, (lu) => DE_80_A_9F[lu.charCodeAt(0) - 0x80] ?? '')
}
