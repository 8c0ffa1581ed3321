import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import type { Motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { FichierRecu } from './controle-fichier.server'
import { envoiIllisible, TAILLE_MAXIMALE, tropDeFichiers, tropLourd } from './motifs-fichier.server'

export const FICHIERS_MAXIMAUX = 10
const TOTAL_MAXIMAL = 60 * 1024 * 1024
/** A request is read into memory: no more than these at once, the next ones wait for their turn. */
const ENVOIS_SIMULTANES = 8

export type Televersement = {
  /** The other fields, without the files. */
  readonly champs: FormData
  /** Files chosen, in order; empty inputs are left out. Not checked yet: see `controlerFichier`. */
  readonly fichiers: readonly (FichierRecu & { readonly champ: string })[]
}

/**
 * Reads a form with files: 10 files, 20 Mo each, 60 Mo in all. Refusals are ready to print (M22). The body is read
 * to its end even then: a connection closed in the middle of a sending would show the browser's error instead.
 */
export async function parseTeleversement(request: Request): Promise<Result<Televersement>> {
  const liberer = await entrer()
  const lecteur = request.body?.getReader()
  try {
    return ok(await lire(lecteur ? relire(request, lecteur) : request))
  } catch (erreur) {
    if (lecteur) vider(lecteur).catch(() => {})
    const motif = motifDe(erreur)
    if (!motif) throw erreur
    return refus(motif)
  } finally {
    liberer()
  }
}

async function lire(request: Request): Promise<Televersement> {
  const fichiers: (FichierRecu & { champ: string })[] = []
  const limites = {
    maxFiles: FICHIERS_MAXIMAUX,
    maxFileSize: TAILLE_MAXIMALE,
    maxTotalSize: TOTAL_MAXIMAL,
    maxParts: 200,
  }
  const champs = await parseFormData(request, limites, async (fichier) => {
    if (fichier.name === '' && fichier.size === 0) return
    const octets = new Uint8Array(await fichier.arrayBuffer())
    fichiers.push({ champ: fichier.fieldName, nom: fichier.name, type: fichier.type, octets })
  })
  return { champs, fichiers }
}

function motifDe(erreur: unknown): Motif | null {
  if (erreur instanceof MaxFileSizeExceededError) return tropLourd(null, null)
  if (erreur instanceof MaxFilesExceededError || erreur instanceof MaxTotalSizeExceededError)
    return tropDeFichiers(FICHIERS_MAXIMAUX)
  const illisible =
    erreur instanceof FormDataParseError ||
    erreur instanceof MaxHeaderSizeExceededError ||
    erreur instanceof MaxPartsExceededError
  return illisible ? envoiIllisible() : null
}

type Lecteur = ReadableStreamDefaultReader<Uint8Array>

/** The same request over our own reader, which outlives the parser. */
function relire(request: Request, lecteur: Lecteur): Request {
  const body = new ReadableStream<Uint8Array>({
    pull: async (sortie) => {
      const { done, value } = await lecteur.read()
      if (done) sortie.close()
      else sortie.enqueue(value)
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body,
    duplex: 'half',
  }
  return new Request(request.url, init)
}

async function vider(lecteur: Lecteur): Promise<void> {
  for (let reste = 10 * TOTAL_MAXIMAL; reste > 0; ) {
    const { done, value } = await lecteur.read()
    if (done) return
    reste -= value.byteLength
  }
  await lecteur.cancel()
}

let enCours = 0
const attente: (() => void)[] = []

/** Waits for one of the places; the function it gives frees it, for the first who waits. */
async function entrer(): Promise<() => void> {
  if (enCours < ENVOIS_SIMULTANES) enCours += 1
  else await new Promise<void>((resolve) => attente.push(resolve))
  return () => {
    const suivant = attente.shift()
    if (suivant) suivant()
    else enCours -= 1
  }
}
