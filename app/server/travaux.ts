import { demarrerOuvrier } from '~/adapters/queue/worker.server'
import { HANDLERS } from '~/jobs/handlers.server'

/** The worker inside the server. Alone in its process when scaled out (`maillage ouvrier`). */
export function demarrerTravaux(): { arreter: () => Promise<void> } {
  return demarrerOuvrier({ handlers: HANDLERS, horloge: () => new Date() })
}
