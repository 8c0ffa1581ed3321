import { unzipSync } from 'fflate'
import type { Motif } from '~/domain/commun/motif'
import { actif, fauxType } from './motifs-fichier.server'

const ENTREES_MAXIMALES = 2_000
/** Unpacked, as declared: 200 Mo in all, and never more than 200 times the packed size. */
const DEPLIE_MAXIMAL = 200 * 1024 * 1024
const RAPPORT_MAXIMAL = 200
/** Under this size unpacked, a high ratio is only an almost empty sheet. */
const RAPPORT_TOLERE = 10 * 1024 * 1024

/** Macros of Microsoft Office and of LibreOffice, ActiveX controls, programs. */
const PROGRAMMES =
  /(^|\/)(vba(project|data)[^/]*\.(bin|xml)|macrosheets\/|activex\/|basic\/|scripts\/)|\.(exe|dll|js|vbs|bat|cmd|ps1|jar)$/i

type Entree = { readonly name: string; readonly originalSize: number }

/**
 * Reads only the list of a zip-based document (ODT, ODS, DOCX, XLSX), and unpacks nothing: number of entries,
 * declared size, names that would leave the folder, macros. Null when it may be kept.
 */
export function checkArchive(
  octets: Uint8Array,
  { nom, format }: { nom: string; format: string },
): Motif | null {
  const entrees = listerEntrees(octets)
  if (!entrees || isPiegee(entrees, octets.byteLength)) return fauxType(nom, format)
  return entrees.some((entree) => PROGRAMMES.test(entree.name)) ? actif(nom) : null
}

function listerEntrees(octets: Uint8Array): readonly Entree[] | null {
  const entrees: Entree[] = []
  try {
    unzipSync(octets, {
      filter: (entree) => {
        if (entrees.length > ENTREES_MAXIMALES) throw new RangeError('trop d’entrées')
        entrees.push(entree)
        return false
      },
    })
  } catch {
    // Whatever the reader stumbles on, the document is not one we can keep.
    return null
  }
  return entrees
}

function isPiegee(entrees: readonly Entree[], taille: number): boolean {
  const deplie = entrees.reduce((somme, entree) => somme + entree.originalSize, 0)
  return (
    entrees.length === 0 ||
    entrees.length > ENTREES_MAXIMALES ||
    deplie > DEPLIE_MAXIMAL ||
    (deplie > RAPPORT_TOLERE && deplie > taille * RAPPORT_MAXIMAL) ||
    entrees.some(({ name }) => name.split(/[/\\]/).includes('..') || /^([/\\]|[a-z]:)/i.test(name))
  )
}
