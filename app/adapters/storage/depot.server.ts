import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Motif, motif } from '~/domain/commun/motif'
import { configuration } from '~/env.server'

/** The disk is full: what was being stored is not kept, everything else is. */
export class PlusDePlace extends Error {
  readonly motif: Motif = motif(
    'fichier.espace',
    'Fichier non gardé\u00A0: l’espace manque chez nous. Le reste est enregistré.',
    null,
    'fichier',
  )
}

/** The bytes on disk are not the ones that were stored. */
export class FichierAltere extends Error {}

export type FichierRange = { readonly sha256: string; readonly taille: number }

/** Where files live: never under `public/`. */
export function racineDesFichiers(): string {
  return join(configuration().dataDir, 'fichiers')
}

/**
 * Keeps bytes for good under their SHA-256: temporary file, fsync, rename, fsync of the folder. The same bytes
 * are kept once; a damaged copy is replaced. The name given by a person never takes part in the path.
 * @throws PlusDePlace when the disk is full: nothing is left behind.
 */
export async function rangerFichier(octets: Uint8Array, racine = racineDesFichiers()): Promise<FichierRange> {
  const sha256 = hacher(octets)
  const rangement = { sha256, taille: octets.byteLength }
  const chemin = cheminDe(sha256, racine)
  if (await isIntact(chemin, sha256)) return rangement

  const temporaire = join(racine, 'tmp', randomUUID())
  try {
    await mkdir(dirname(temporaire), { recursive: true })
    if (await mkdir(dirname(chemin), { recursive: true })) await synchroniserDossier(racine)
    await ecrire(temporaire, octets)
    await rename(temporaire, chemin)
    await synchroniserDossier(dirname(chemin))
    return rangement
  } catch (erreur) {
    await rm(temporaire, { force: true }).catch(() => {})
    if (isDisquePlein(erreur)) throw new PlusDePlace('disque plein', { cause: erreur })
    throw erreur
  }
}

/** @throws FichierAltere when the bytes no longer match their hash; ENOENT when they are absent. */
export async function lireFichier(sha256: string, racine = racineDesFichiers()): Promise<Buffer> {
  const octets = await readFile(cheminDe(sha256, racine))
  if (hacher(octets) !== sha256) throw new FichierAltere(`Le fichier ${sha256} est altéré.`)
  return octets
}

/** For a download: the size, then the bytes as they come (not hashed on the way). @throws ENOENT */
export async function ouvrirFlux(
  sha256: string,
  racine = racineDesFichiers(),
): Promise<{ readonly taille: number; readonly flux: Readable }> {
  const chemin = cheminDe(sha256, racine)
  const { size } = await stat(chemin)
  return { taille: size, flux: createReadStream(chemin) }
}

function hacher(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex')
}

function cheminDe(sha256: string, racine: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Pas une empreinte SHA-256.')
  return join(racine, sha256.slice(0, 2), sha256)
}

async function isIntact(chemin: string, sha256: string): Promise<boolean> {
  const octets = await readFile(chemin).catch(() => null)
  return octets !== null && hacher(octets) === sha256
}

async function ecrire(chemin: string, octets: Uint8Array): Promise<void> {
  const fichier = await open(chemin, 'wx', 0o640)
  try {
    await fichier.writeFile(octets)
    await fichier.sync()
  } finally {
    await fichier.close()
  }
}

async function synchroniserDossier(chemin: string): Promise<void> {
  const dossier = await open(chemin, 'r')
  try {
    await dossier.sync()
  } finally {
    await dossier.close()
  }
}

function isDisquePlein(erreur: unknown): boolean {
  const { code } = erreur as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}
