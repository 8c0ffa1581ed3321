import type { TypeDeJob } from '~/adapters/queue/jobs.server'
import type { Handler } from '~/adapters/queue/worker.server'
import { emettreAccuseReception } from './accuse-reception.server'
import { envoyerCourriel } from './envoyer-courriel.server'
import { peindreLettre } from './lettre.server'
import { faireLeMenage } from './menage.server'
import { jobReputerComplet } from './reputer-complet.server'

/** What each type of job does. A type without handler fails at once, and an operator sees it. */
export const HANDLERS = {
  'accuse-reception': emettreAccuseReception,
  courriel: (charge, maintenant) => envoyerCourriel(charge, maintenant),
  lettre: peindreLettre,
  menage: faireLeMenage,
  'reputer-complet': jobReputerComplet,
} satisfies Partial<Record<TypeDeJob, Handler>>
