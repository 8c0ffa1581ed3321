import { randomUUID } from 'node:crypto'
import { transaction } from '~/adapters/db/transaction.server'
import {
  DUREE_DU_BAIL,
  EchecDefinitif,
  echouerJob,
  type JobReclame,
  reclamerJob,
  renouvelerBail,
  terminerJob,
} from './file.server'
import { ecouterReveil } from './reveil.server'

/**
 * Does one job. May run twice on the same charge (a lease lost, a crash before our commit): it must bear it.
 * Throws to be tried again later; throws `EchecDefinitif` when that is useless.
 */
export type Handler = (charge: Readonly<Record<string, unknown>>, maintenant: Date) => Promise<void>

export type OptionsOuvrier = {
  readonly handlers: Readonly<Record<string, Handler>>
  readonly horloge?: () => Date
  /** Milliseconds between two looks when nothing is due. */
  readonly intervalle?: number
  readonly journal?: (erreur: unknown, contexte: Readonly<Record<string, unknown>>) => void
}

export type Ouvrier = {
  /** Lets the running job end, then stops. */
  readonly arreter: () => Promise<void>
  readonly reveiller: () => void
}

/** An idle look is one read, measured at 2 to 3 ms of processor: three a second cost a hundredth of a core. */
const INTERVALLE = 300
const ENTRE_BATTEMENTS = 5_000
/** Name of the heartbeat row; older than `OUVRIER_ABSENT` ms, the worker is taken for dead. */
export const BATTEMENT_OUVRIER = 'ouvrier'
export const OUVRIER_ABSENT = 30_000

/** Starts a worker in this process. Whatever a handler does, it goes on; a database away is waited for. */
export function demarrerOuvrier(options: OptionsOuvrier): Ouvrier {
  const { handlers, horloge = () => new Date(), intervalle = INTERVALLE, journal = ecrireErreur } = options
  const qui = `${process.pid}-${randomUUID()}`
  const pause = creerPause()
  let arrete = false
  let dernierBattement = Number.NEGATIVE_INFINITY

  async function tour(): Promise<boolean> {
    if (performance.now() - dernierBattement > ENTRE_BATTEMENTS) {
      await battre(qui, horloge())
      dernierBattement = performance.now()
    }
    const job = await reclamerJob(horloge(), qui)
    if (job) await executer(job, { handlers, horloge, journal })
    return job !== null
  }

  async function boucler(): Promise<void> {
    while (!arrete) {
      const travaille = await tour().catch((erreur: unknown) => {
        journal(erreur, { ou: 'ouvrier' })
        return false
      })
      if (!travaille && !arrete) await pause.attendre(intervalle)
    }
  }

  const fin = boucler()
  const oublier = ecouterReveil(pause.interrompre)
  const arreter = async () => {
    arrete = true
    oublier()
    pause.interrompre()
    await fin
  }
  return { arreter, reveiller: pause.interrompre }
}

type Execution = Required<Pick<OptionsOuvrier, 'handlers' | 'horloge' | 'journal'>>

async function executer(job: JobReclame, { handlers, horloge, journal }: Execution): Promise<void> {
  const bail = setInterval(() => {
    renouvelerBail(job, horloge()).catch((erreur: unknown) => journal(erreur, { job: job.id }))
  }, DUREE_DU_BAIL / 3)
  try {
    const handler = handlers[job.type]
    if (!handler) throw new EchecDefinitif(`Aucun traitement pour « ${job.type} ».`)
    await handler(job.charge, horloge())
    await terminerJob(job, horloge())
  } catch (erreur) {
    journal(erreur, { job: job.id, type: job.type, tentative: job.tentative })
    await echouerJob(job, erreur, horloge())
  } finally {
    clearInterval(bail)
  }
}

/** A wait that can be cut short; a wake-up received while working is kept for the next wait. */
function creerPause() {
  let reveille = false
  let finir: (() => void) | null = null
  return {
    interrompre: () => {
      reveille = true
      finir?.()
    },
    attendre: async (duree: number) => {
      if (!reveille) {
        await new Promise<void>((resolve) => {
          const minuterie = setTimeout(resolve, duree)
          finir = () => {
            clearTimeout(minuterie)
            resolve()
          }
        })
      }
      finir = null
      reveille = false
    },
  }
}

async function battre(qui: string, le: Date): Promise<void> {
  const nom = BATTEMENT_OUVRIER
  await transaction((tx) =>
    tx.battement.upsert({ where: { nom }, create: { nom, le, detail: qui }, update: { le, detail: qui } }),
  )
}

function ecrireErreur(erreur: unknown, contexte: Readonly<Record<string, unknown>>): void {
  const message = erreur instanceof Error ? erreur.message : String(erreur)
  console.error(JSON.stringify({ niveau: 'erreur', le: new Date(), message, ...contexte }))
}
