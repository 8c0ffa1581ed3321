// `npm run build`: the Remix application, then the entry points of the server, unless nothing changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { empreinteDesSources } from './empreinte-des-sources.mjs'

const TEMOIN = 'build/empreinte'

export async function construire({ forcer = false } = {}) {
  lancer('prisma/generate.mjs')
  const empreinte = empreinteDesSources()
  if (!forcer && existsSync(TEMOIN) && readFileSync(TEMOIN, 'utf8') === empreinte) return
  process.stdout.write('Construction du portail…\n')
  lancer('node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn')
  await build({
    entryPoints: {
      http: 'app/server/http.ts',
      maillage: 'app/server/maillage.ts',
      lecteur: 'app/server/lecteur.ts',
      bench: 'bench/bench.ts',
    },
    outdir: 'build/server',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    chunkNames: 'morceaux/[name]-[hash]',
    external: ['../../build/server/index.js', './index.js'],
    sourcemap: true,
    logLevel: 'warning',
  })
  writeFileSync(TEMOIN, empreinte)
}

function lancer(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.argv[1]?.endsWith('construire.mjs'))
  await construire({ forcer: process.argv.includes('--force') })
