import { fileTypeFromBuffer } from 'file-type'
import { ok, type Result, refus } from '~/domain/commun/result'
import { checkArchive } from './controle-archive.server'
import { checkPdf } from './controle-pdf.server'
import { fauxType, formatRefuse, TAILLE_MAXIMALE, tropLourd, vide } from './motifs-fichier.server'
import { extensionDe, nomAffichable } from './nom-affichable.server'

/** A file as the browser sent it: its name and type are only what it says. */
export type FichierRecu = { readonly nom: string; readonly type: string; readonly octets: Uint8Array }

export type FichierControle = { readonly nom: string; readonly mime: string; readonly octets: Uint8Array }

type Format = { readonly nom: string; readonly mime: string; readonly autresTypes?: readonly string[] }

const JPEG: Format = { nom: 'JPEG', mime: 'image/jpeg', autresTypes: ['image/jpg', 'image/pjpeg'] }

/** By extension. HTML, SVG, old Office files and archives are left out on purpose. */
const FORMATS: Readonly<Record<string, Format>> = {
  pdf: { nom: 'PDF', mime: 'application/pdf', autresTypes: ['application/x-pdf'] },
  jpg: JPEG,
  jpeg: JPEG,
  png: { nom: 'PNG', mime: 'image/png', autresTypes: ['image/x-png'] },
  odt: { nom: 'ODT', mime: 'application/vnd.oasis.opendocument.text' },
  ods: { nom: 'ODS', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  docx: { nom: 'DOCX', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { nom: 'XLSX', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
}

/** What an old PC sends when it knows no program for the extension. */
const TYPES_MUETS = ['', 'application/octet-stream']

/**
 * Whether a file may be kept: one of seven formats, 20 Mo at most, extension, declared type and signature agree,
 * no program inside, an archive that opens without harm. Gives its name cleaned for display and its real type.
 * The motifs are those of screens M22 to M24, on the field `fichier`.
 */
export async function controlerFichier(recu: FichierRecu): Promise<Result<FichierControle>> {
  const nom = nomAffichable(recu.nom)
  const { octets } = recu
  if (octets.byteLength === 0) return refus(vide(nom))
  if (octets.byteLength > TAILLE_MAXIMALE) return refus(tropLourd(nom, octets.byteLength))

  const extension = extensionDe(nom)
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
  if (!format) return refus(formatRefuse(nom))
  if (!isTypeAccepte(recu.type, format)) return refus(fauxType(nom, format.nom))

  const signature = await fileTypeFromBuffer(octets).catch(() => undefined)
  if (signature?.mime !== format.mime) return refus(fauxType(nom, format.nom))

  const motif = checkContenu(format, octets, nom)
  return motif ? refus(motif) : ok({ nom, mime: format.mime, octets })
}

function isTypeAccepte(declare: string, { mime, autresTypes = [] }: Format): boolean {
  const type = (declare.split(';')[0] ?? '').trim().toLowerCase()
  return type === mime || TYPES_MUETS.includes(type) || autresTypes.includes(type)
}

function checkContenu(format: Format, octets: Uint8Array, nom: string) {
  if (format.nom === 'PDF') return checkPdf(octets, nom)
  if (format.mime.startsWith('image/')) return null
  return checkArchive(octets, { nom, format: format.nom })
}
