// `npm run e2e [-- playwright arguments]`: a fresh demonstration in a temporary folder, then the stories in a real browser.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trouverChromium } from './chromium.mjs'
import { construire } from './construire.mjs'

const chromium = trouverChromium()
await construire()

const dossier = mkdtempSync(join(tmpdir(), 'maillage-e2e-'))
const port = await portLibre()
const origine = `http://localhost:${port}`
const serveur = spawn(process.execPath, ['--enable-source-maps', 'build/server/http.js'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dossier,
    PORT: String(port),
    ORIGIN: origine,
    E2E: 'oui',
  },
})
let code = 1
try {
  await attendre(`${origine}/healthz`)
  const essai = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        BASE_URL: origine,
        E2E_DATA_DIR: dossier,
        ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
      },
    },
  )
  code = essai.status ?? 1
} finally {
  serveur.kill('SIGTERM')
  await new Promise((suite) => {
    serveur.on('exit', suite)
    setTimeout(suite, 5000)
  })
  rmSync(dossier, { recursive: true, force: true })
}
process.exit(code)

async function attendre(adresse) {
  for (let essai = 0; essai < 600; essai += 1) {
    if (serveur.exitCode !== null) throw new Error('Le portail s’est arrêté avant de répondre.')
    const repond = await fetch(adresse).then(
      (reponse) => reponse.ok,
      () => false,
    )
    if (repond) return
    await new Promise((suite) => setTimeout(suite, 200))
  }
  throw new Error('Le portail ne répond pas après 2 minutes.')
}

function portLibre() {
  return new Promise((suite) => {
    const essai = createServer().listen(0, '127.0.0.1', () => {
      const { port: libre } = essai.address()
      essai.close(() => suite(libre))
    })
  })
}
