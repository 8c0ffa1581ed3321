import { demarrerOuvrier } from '~/adapters/queue/worker.server'
import { jourDeParis } from '~/domain/commun/jour'
import { HANDLERS } from '~/jobs/handlers.server'
import { planifierMenage } from '~/jobs/menage.server'

/** The worker inside the server. Alone in its process when scaled out (`maillage ouvrier`). */
export function demarrerTravaux(): { arreter: () => Promise<void> } {
  const maintenant = new Date()
  void planifierMenage(jourDeParis(maintenant), maintenant)
  return demarrerOuvrier({ handlers: HANDLERS, horloge: () => new Date() })
}
