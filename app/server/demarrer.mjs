// `npm start`: builds if needed, then serves. Everything else (folder, migrations, demonstration data) is in http.ts.
import { spawn } from 'node:child_process'
import { construire } from './construire.mjs'

await construire()
const serveur = spawn(process.execPath, ['--enable-source-maps', 'build/server/http.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => serveur.kill(signal))
serveur.on('exit', (code) => process.exit(code ?? 0))
