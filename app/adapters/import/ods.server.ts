import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import type { LigneCsv } from '~/domain/commun/csv'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { lireFeuille, PiegeXml } from './ods-feuille.server'

const TYPE_ODS = 'application/vnd.oasis.opendocument.spreadsheet'
const ENTREES_MAXIMALES = 200
/** Unpacked: 5 000 lines of a list take less than 5 Mo. */
const CONTENU_MAXIMAL = 10 * 1024 * 1024
/** Unpacked by slices, so that a bomb is stopped long before its end. */
const TRANCHE = 16 * 1024

/**
 * The rows of the first sheet of an ODS file. Reads `mimetype` and `content.xml` only; counts what it really unpacks,
 * whatever the archive declares, and refuses what goes over.
 */
export function lireOds(octets: Uint8Array): Result<readonly LigneCsv[]> {
  try {
    const { type, contenu, excel } = deplier(octets)
    if (excel) return refus(EXCEL)
    if (type !== TYPE_ODS || contenu === null) return refus(PAS_UN_TABLEUR)
    return ok(lireFeuille(new TextDecoder('utf-8', { fatal: true }).decode(contenu)))
  } catch (erreur) {
    // Whatever the readers stumble on, the file is not one that we read.
    return refus(erreur instanceof PiegeXml ? motif(CODE, erreur.message, null, 'fichier') : ILLISIBLE)
  }
}

const CODE = 'import.ods'
const ILLISIBLE = motif(
  CODE,
  'Ce classeur ODS est abîmé, protégé ou trop grand\u00A0: enregistrez la feuille en CSV.',
  null,
  'fichier',
)
const PAS_UN_TABLEUR = motif(
  'import.type',
  'Ce fichier n’est ni un CSV ni un classeur ODS\u00A0: enregistrez-le dans l’un de ces formats.',
  null,
  'fichier',
)
/** xlsx, and the old binary xls. */
export const EXCEL = motif(
  'import.excel',
  'Un classeur Excel ne se lit pas ici\u00A0: enregistrez-le en CSV (séparateur\u00A0: point-virgule) ou en ODS.',
  null,
  'fichier',
)

type Deplie = { readonly type: string; readonly contenu: Uint8Array | null; readonly excel: boolean }

function deplier(octets: Uint8Array): Deplie {
  const lus = new Map<string, Uint8Array[]>()
  let [entrees, total, excel] = [0, 0, false]
  const archive = new Unzip((entree: UnzipFile) => {
    entrees += 1
    if (entrees > ENTREES_MAXIMALES) throw new RangeError('entries')
    if (entree.name === '[Content_Types].xml') excel = true
    if (entree.name !== 'mimetype' && entree.name !== 'content.xml') return
    if (lus.has(entree.name)) throw new RangeError('twice')
    const morceaux: Uint8Array[] = []
    lus.set(entree.name, morceaux)
    entree.ondata = (erreur, morceau) => {
      if (erreur) throw erreur
      total += morceau.byteLength
      if (total > CONTENU_MAXIMAL) throw new RangeError('size')
      morceaux.push(morceau)
    }
    entree.start()
  })
  archive.register(UnzipInflate)
  for (let debut = 0; debut < octets.byteLength && !excel; debut += TRANCHE)
    archive.push(octets.subarray(debut, debut + TRANCHE), debut + TRANCHE >= octets.byteLength)
  const type = Buffer.concat(lus.get('mimetype') ?? []).toString('latin1')
  const contenu = lus.get('content.xml')
  return { type: type.trim(), contenu: contenu ? Buffer.concat(contenu) : null, excel }
}
