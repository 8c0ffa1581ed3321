import { type LigneCsv, parseCsv } from '~/domain/commun/csv'
import { type Motif, motif } from '~/domain/commun/motif'
import { type Result, refus } from '~/domain/commun/result'
import { EXCEL, lireOds } from './ods.server'
import { decoderTexte } from './texte.server'

/** 5 000 lines of a list take less. */
export const LISTE_MAXIMALE = 2 * 1024 * 1024

const defaut = (code: string, message: string): Motif => motif(code, message, null, 'fichier')

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const VIEUX_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46]

/**
 * The rows of a list as an administration gives it: CSV (`;`, `,` or tabulations; UTF-8 or Windows-1252) or ODS. The
 * content tells which, never the name. The motifs are on the field `fichier`.
 */
export function lireTableauDuFichier(octets: Uint8Array): Result<readonly LigneCsv[]> {
  if (octets.byteLength > LISTE_MAXIMALE)
    return refus(
      defaut('import.lourd', 'Ce fichier pèse plus de 2\u00A0Mo\u00A0: gardez les lignes d’un département.'),
    )
  if (commencePar(octets, ZIP)) return lireOds(octets)
  if (commencePar(octets, VIEUX_EXCEL)) return refus(EXCEL)
  if (commencePar(octets, PDF))
    return refus(defaut('import.type', 'Ce fichier est un PDF\u00A0: il faut un tableau, CSV ou ODS.'))
  const texte = decoderTexte(octets)
  if (!texte.ok) return texte
  const ligne = ligneMalDecodee(texte.value)
  if (ligne !== null) {
    const message = `Ligne ${ligne}\u00A0: des lettres accentuées sont illisibles. Enregistrez de nouveau le fichier en CSV UTF-8.`
    return refus(defaut('import.encodage', message))
  }
  const lu = parseCsv(texte.value)
  if (lu.ok) return lu
  return refus(
    ...lu.motifs.map(({ code, message, champ }) => defaut(code, `Ligne ${champ ?? 1}\u00A0: ${message}`)),
  )
}

function commencePar(octets: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((octet, rang) => octets[rang] === octet)
}

/** The first line that lost its accents, or had them written twice (« Ã© » for « é »); null when none. */
function ligneMalDecodee(texte: string): number | null {
  const place = texte.search(/\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/)
  return place === -1 ? null : texte.slice(0, place).split(/\r\n?|\n/).length
}
