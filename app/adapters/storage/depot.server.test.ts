import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type * as Promesses from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test, vi } from 'vitest'
import { FichierAltere, lireFichier, ouvrirFlux, PlusDePlace, rangerFichier } from './depot.server'

const panne = vi.hoisted(() => ({ disquePlein: false }))
vi.mock('node:fs/promises', async (original) => {
  const vrai = await original<typeof Promesses>()
  // The kernel itself answers ENOSPC to a write on /dev/full.
  const open = (chemin: string, mode: string) =>
    panne.disquePlein && mode === 'wx' ? vrai.open('/dev/full', 'w') : vrai.open(chemin, mode)
  return { ...vrai, open }
})

const racine = mkdtempSync(join(tmpdir(), 'maillage-depot-'))
afterAll(() => rmSync(racine, { recursive: true }))
const octets = (texte: string) => new TextEncoder().encode(texte)

test('keeps bytes under their hash, once, with no temporary file left', async () => {
  const premier = await rangerFichier(octets('devis'), racine)
  const second = await rangerFichier(octets('devis'), racine)
  expect(second).toEqual(premier)
  expect(premier.taille).toBe(5)
  expect(readdirSync(join(racine, premier.sha256.slice(0, 2)))).toEqual([premier.sha256])
  expect(readdirSync(join(racine, 'tmp'))).toEqual([])
  expect((await lireFichier(premier.sha256, racine)).toString()).toBe('devis')
  const { taille, flux } = await ouvrirFlux(premier.sha256, racine)
  expect([taille, await text(flux)]).toEqual([5, 'devis'])
})

test('refuses to give altered bytes, and repairs them when the same file comes again', async () => {
  const { sha256 } = await rangerFichier(octets('plan'), racine)
  writeFileSync(join(racine, sha256.slice(0, 2), sha256), 'plan falsifié')
  await expect(lireFichier(sha256, racine)).rejects.toThrow(FichierAltere)
  await rangerFichier(octets('plan'), racine)
  expect((await lireFichier(sha256, racine)).toString()).toBe('plan')
})

test('a full disk keeps nothing and says so', async () => {
  panne.disquePlein = true
  const refuse = await rangerFichier(octets('trop'), racine).catch((erreur: unknown) => erreur)
  panne.disquePlein = false
  expect(refuse).toBeInstanceOf(PlusDePlace)
  expect((refuse as PlusDePlace).motif.code).toBe('fichier.espace')
  expect(readdirSync(join(racine, 'tmp'))).toEqual([])
})

test.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`])(
  'never leaves its folder: %s',
  async (nom) => {
    await expect(lireFichier(nom, racine)).rejects.toThrow(RangeError)
  },
)

test('an absent file is an error', async () => {
  await expect(lireFichier('0'.repeat(64), racine)).rejects.toThrow('ENOENT')
  await expect(ouvrirFlux('0'.repeat(64), racine)).rejects.toThrow('ENOENT')
})
