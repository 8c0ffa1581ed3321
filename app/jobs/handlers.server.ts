import type { TypeDeJob } from '~/adapters/queue/jobs.server'
import type { Handler } from '~/adapters/queue/worker.server'
import { envoyerCourriel } from './envoyer-courriel.server'
import { faireLeMenage } from './menage.server'

/** What each type of job does. A type without handler fails at once, and an operator sees it. */
export const HANDLERS = {
  courriel: (charge, maintenant) => envoyerCourriel(charge, maintenant),
  menage: faireLeMenage,
} satisfies Partial<Record<TypeDeJob, Handler>>
