import type { ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { lireProcesseur } from './enfants'

export const CONNEXIONS = 16
const CHAUFFE_MS = 2_000
const TRANCHES = 5
const TRANCHE_MS = 1_000

export type Cible = {
  readonly url: string
  readonly cookie: string
  readonly processus: ChildProcess
  /** JSON to send with POST; a GET without it. */
  readonly corps?: string
  /** What it must answer; 200 by default. */
  readonly statut?: number
}
/** `processeur`: milliseconds of processor for one page, null where the system does not say it. */
export type Reponses = {
  readonly parSeconde: number
  readonly durees: readonly number[]
  readonly processeur: number | null
}

/** Warms each target up, then loads them in turn, slice by slice: the load of the machine weighs on all alike. */
export async function chargerTourATour(cibles: readonly Cible[]): Promise<readonly Reponses[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNEXIONS })
  for (const cible of cibles) await charger(agent, cible, CHAUFFE_MS)
  const mesures = cibles.map(() => ({ durees: [] as number[], secondes: 0, processeur: 0 }))
  for (let tranche = 0; tranche < TRANCHES; tranche += 1) {
    for (const [rang, cible] of cibles.entries()) {
      const avant = lireProcesseur(cible.processus) ?? Number.NaN
      const { durees, secondes } = await charger(agent, cible, TRANCHE_MS)
      mesures[rang]!.processeur += (lireProcesseur(cible.processus) ?? Number.NaN) - avant
      mesures[rang]!.durees.push(...durees)
      mesures[rang]!.secondes += secondes
    }
  }
  agent.destroy()
  return mesures.map(({ durees, secondes, processeur }) => ({
    durees,
    parSeconde: durees.length / secondes,
    processeur: Number.isNaN(processeur) ? null : (processeur * 1000) / durees.length,
  }))
}

async function charger(agent: Agent, cible: Cible, dureeMs: number) {
  const durees: number[] = []
  const debut = performance.now()
  const boucle = async () => {
    while (performance.now() - debut < dureeMs) {
      const envoi = performance.now()
      await lire(cible, agent)
      durees.push(performance.now() - envoi)
    }
  }
  await Promise.all(Array.from({ length: CONNEXIONS }, boucle))
  return { durees, secondes: (performance.now() - debut) / 1000 }
}

/** The page, uncompressed: compression costs the same to all and would hide the difference. @throws unless 200 */
export function lire(
  { url, cookie, corps, statut = 200 }: Omit<Cible, 'processus'>,
  agent?: Agent,
): Promise<string> {
  const options =
    corps === undefined
      ? { agent, headers: { cookie, accept: 'text/html' } }
      : { agent, method: 'POST', headers: { 'content-type': 'application/json' } }
  return new Promise((resolve, reject) => {
    const requete = request(url, options, (reponse) => {
      const morceaux: Buffer[] = []
      reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
      reponse.on('error', reject)
      reponse.on('end', () => {
        if (reponse.statusCode === statut) resolve(Buffer.concat(morceaux).toString())
        else reject(new Error(`${url} répond ${reponse.statusCode}`))
      })
    })
    requete.on('error', reject)
    requete.end(corps)
  })
}
