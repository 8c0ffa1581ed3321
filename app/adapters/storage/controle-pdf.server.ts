import { inflateSync } from 'node:zlib'
import type { Motif } from '~/domain/commun/motif'
import { actif, fauxType, protege } from './motifs-fichier.server'

/** End of a PDF name: `/JS` is not `/JSomething`. */
const FIN = '(?![^\\s()<>\\[\\]{}/%])'
/** Every script carries `/S /JavaScript` or sits in the `/JavaScript` name tree. Too long to appear by chance. */
const PROGRAMME = new RegExp(`/(JavaScript|Launch)${FIN}`)
/** Three letters appear by chance in compressed data: looked for outside streams only. */
const PROGRAMME_COURT = new RegExp(`/JS${FIN}`)
const CHIFFRE = new RegExp(`/Encrypt${FIN}`)
const FLUX_D_OBJETS = new RegExp(`/ObjStm${FIN}`)

const OBJETS_MAXIMAUX = 50 * 1024 * 1024

/**
 * Refuses a PDF that holds a script or starts a program (M24), is encrypted, or cannot be read to its end.
 * Object streams are unpacked, names written `/J#61vaScript` are decoded. Null when it may be kept.
 */
export function checkPdf(octets: Uint8Array, nom: string): Motif | null {
  const brut = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
  if (!brut.includes('startxref')) return fauxType(nom, 'PDF')

  const { dehors, objets } = separer(brut)
  if (objets === null) return fauxType(nom, 'PDF')
  if (CHIFFRE.test(decoder(dehors))) return protege(nom)

  const lisible = decoder(`${dehors}\n${objets}`)
  if (PROGRAMME_COURT.test(lisible) || PROGRAMME.test(lisible) || PROGRAMME.test(decoder(brut)))
    return actif(nom)
  return null
}

/** What is written outside streams, and the unpacked object streams; `objets` null when one does not unpack. */
function separer(brut: string): { dehors: string; objets: string | null } {
  const dehors: string[] = []
  const objets: string[] = []
  const debutDeFlux = />>\s*stream(\r\n|\n|\r)/g
  let position = 0
  let total = 0
  for (let lu = debutDeFlux.exec(brut); lu; lu = debutDeFlux.exec(brut)) {
    const debut = lu.index + lu[0].length
    const fin = brut.indexOf('endstream', debut)
    if (fin < 0) break
    const entete = brut.slice(position, lu.index + 2)
    dehors.push(entete)
    if (FLUX_D_OBJETS.test(decoder(entete.slice(entete.lastIndexOf(' obj'))))) {
      const deplie = deplier(brut.slice(debut, fin), OBJETS_MAXIMAUX - total)
      if (deplie === null) return { dehors: '', objets: null }
      total += deplie.length
      objets.push(deplie)
    }
    position = fin
    debutDeFlux.lastIndex = fin
  }
  dehors.push(brut.slice(position))
  return { dehors: dehors.join('\n'), objets: objets.join('\n') }
}

function deplier(flux: string, maximum: number): string | null {
  if (maximum <= 0) return null
  try {
    return inflateSync(Buffer.from(flux, 'latin1'), { maxOutputLength: maximum }).toString('latin1')
  } catch {
    // Damaged, too large once unpacked, or packed in a way that no office program writes.
    return null
  }
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function decoder(texte: string): string {
  return texte.replace(/#([0-9a-fA-F]{2})/g, (_, hexa: string) =>
    String.fromCharCode(Number.parseInt(hexa, 16)),
  )
}
