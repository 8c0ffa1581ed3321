import { echouerJob, reclamerJob, terminerJob } from '~/adapters/queue/file.server'
import type { Handler } from '~/adapters/queue/worker.server'
import type { Motif } from '~/domain/commun/motif'
import type { Result } from '~/domain/commun/result'
import { HANDLERS } from '~/jobs/handlers.server'

const JOUR = 86_400_000

/** An invented day before the start of the demonstration, at 10 h 12: never after it. */
export function avant(maintenant: Date, jours: number): Date {
  return new Date(maintenant.getTime() - jours * JOUR)
}

/** Runs what is due at this invented instant, so that letters and mails carry its date. */
export async function executerTravaux(le: Date): Promise<void> {
  for (;;) {
    const job = await reclamerJob(le, 'demonstration')
    if (!job) return
    const handler = (HANDLERS as Readonly<Record<string, Handler>>)[job.type]
    try {
      await handler?.(job.charge, le)
      await terminerJob(job, le)
    } catch (erreur) {
      await echouerJob(job, erreur, le)
    }
  }
}

/** The value, or an error that says which step of the demonstration was refused and why. */
export function exiger<T>(resultat: Result<T>, etape: string): T {
  if (resultat.ok) return resultat.value
  const raisons = resultat.motifs.map(({ code, message }: Motif) => `${code} : ${message}`).join(' ; ')
  throw new Error(`Démonstration, étape « ${etape} » refusée : ${raisons}`)
}
