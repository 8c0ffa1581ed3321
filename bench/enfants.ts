import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const ATTENTE_MS = 90_000

export type Enfant = {
  readonly processus: ChildProcess
  readonly lignes: readonly string[]
  readonly arreter: () => Promise<void>
}

/** Starts a built entry point and waits for the line that says it is ready. @throws when it stops or stays silent */
export function lancer(
  [script, ...args]: readonly [string, ...string[]],
  pret: RegExp,
  env: Readonly<Record<string, string>>,
): Promise<Enfant> {
  const processus = spawn(process.execPath, [`build/server/${script}`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, NODE_ENV: 'production', HOST: '127.0.0.1' },
  })
  const lignes: string[] = []
  const fini = new Promise<void>((suite) => processus.on('exit', () => suite()))
  const arreter = async () => {
    processus.kill('SIGTERM')
    await fini
  }
  return new Promise((resolve, reject) => {
    const minuteur = setTimeout(() => {
      void arreter()
      reject(new Error(`${script} ne répond pas.`))
    }, ATTENTE_MS)
    processus.on('exit', (code) => {
      clearTimeout(minuteur)
      reject(new Error(`${script} s’est arrêté (${code}).`))
    })
    processus.stdout.setEncoding('utf8').on('data', (texte: string) => {
      lignes.push(...texte.trim().split('\n'))
      if (!lignes.some((ligne) => pret.test(ligne))) return
      clearTimeout(minuteur)
      resolve({ processus, lignes, arreter })
    })
  })
}

/** A port of the loopback that nobody listens to. */
export function trouverPort(): Promise<number> {
  return new Promise((resolve) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const adresse = serveur.address()
      serveur.close(() => resolve(typeof adresse === 'object' && adresse ? adresse.port : 0))
    })
  })
}

/** Resident memory of a process, in MB. */
export function lireMemoire({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

/** Processor time that a process used, in seconds; null where the system does not say it so. */
export function lireProcesseur({ pid }: ChildProcess): number | null {
  const fichier = `/proc/${pid}/stat`
  if (!existsSync(fichier)) return null
  const champs = readFileSync(fichier, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(champs[11]) + Number(champs[12])) / 100
}
