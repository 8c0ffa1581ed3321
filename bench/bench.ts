/**
 * `npm run bench`: what the portal takes, told as ratios of two things measured in the same run. It ends by itself in
 * less than four minutes, stays on the loopback and works in a temporary folder.
 *
 * - Queue: 10 000 dossiers of one département, all seen by its référent; his first page, 25 rows, 16 connections kept alive,
 *   2 s of warm-up, then 5 slices of 1 s taken in turn so that a busy machine slows the three alike: the real server
 *   (`http.js`); the same Remix build and middleware with the same rows and person kept in memory (no query, no
 *   guard), its HTML checked to be the same; node:http and better-sqlite3 alone, for information.
 * - Deposit: 200 signed deposits of prepared drafts, in turns of 50 with the same SQL statements (recorded from the
 *   use case) prepared by hand on a copy of the same file, same pragmas, same commits.
 * - Public API: calls of the ordinary plan a second, beside routes of the same server that compute nothing, on the same
 *   connections and slices; the rules alone on 200 expenses and 50 resources.
 * - Commune search, letters, memory of the server after the bench, start of a built and seeded demonstration.
 *
 * `npm run bench -- file depot` runs these measures only. Ends with 1 when a target is missed. Times depend on the machine and on its load, both printed; ratios less so.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { mesurerApi } from './api'
import { mesurerDemarrage } from './demarrage'
import { mesurerDepot } from './depot'
import { mesurerFile } from './file'
import { mesurerLettre } from './lettre'
import { preparerTerritoire } from './preparer'
import { mesurerRecherche } from './recherche'
import { imprimer, type Releve } from './releve'
import { servirDeMemoire } from './serveur-memoire'
import { servirNu } from './serveur-nu'

const MESURES = {
  recherche: mesurerRecherche,
  lettre: mesurerLettre,
  depot: mesurerDepot,
  file: mesurerFile,
  api: mesurerApi,
  demarrage: mesurerDemarrage,
} as const

async function mesurerTout(choisies: readonly string[]): Promise<void> {
  const racine = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
  const charge = () => loadavg().map((valeur) => valeur.toFixed(1).replace('.', ','))
  const avant = charge()
  const depart = Date.now()
  const secondes = () => Math.round((Date.now() - depart) / 1000)
  const releves: Releve[] = []
  try {
    const modele = await preparerTerritoire(join(racine, 'modele'))
    for (const [nom, mesurer] of Object.entries(MESURES)) {
      if (choisies.length > 0 && !choisies.includes(nom)) continue
      process.stdout.write(`${secondes()} s : ${nom}…\n`)
      globalThis.gc?.()
      releves.push(...(await mesurer(racine, modele)))
    }
  } finally {
    rmSync(racine, { recursive: true, force: true })
    imprimer(releves, [
      `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${secondes()} s.`,
      `Charge de la machine (1, 5, 15 min) : ${avant.join(' ')} avant, ${charge().join(' ')} après.`,
    ])
  }
  if (releves.some(({ atteinte }) => atteinte === false)) process.exitCode = 1
}

const [role = '', ...args] = process.argv.slice(2)
if (role === 'memoire') await servirDeMemoire(args)
else if (role === 'nu') servirNu(args)
else await mesurerTout(process.argv.slice(2))
