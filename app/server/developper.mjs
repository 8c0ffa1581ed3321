// `npm run dev`: rebuilds and restarts at each change of a source. Simple on purpose: the server that runs is the real one.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { construire } from './construire.mjs'

let serveur
let minuterie

async function relancer() {
  const ancien = serveur
  serveur = undefined
  if (ancien) {
    ancien.kill('SIGTERM')
    await new Promise((suite) => ancien.on('exit', suite))
  }
  await construire()
  serveur = spawn(process.execPath, ['--enable-source-maps', 'build/server/http.js'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

await relancer()
for (const dossier of ['app', 'emails']) {
  watch(dossier, { recursive: true }, (_evenement, fichier) => {
    if (String(fichier).includes('generated')) return
    clearTimeout(minuterie)
    minuterie = setTimeout(relancer, 300)
  })
}
