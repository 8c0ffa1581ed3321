import type { NextFunction, Request, Response } from 'express'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export const registre = new Registry()

const duree = new Histogram({
  name: 'maillage_http_duree_secondes',
  help: 'Durée des réponses HTTP',
  labelNames: ['methode', 'code'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 1, 3],
  registers: [registre],
})
const erreurs = new Counter({ name: 'maillage_erreurs_total', help: 'Réponses 5xx', registers: [registre] })

/** Starts the process figures; called by the server, never at import. */
export function commencerLesMesures(): void {
  collectDefaultMetrics({ register: registre })
}

export function mesurer(requete: Request, reponse: Response, suite: NextFunction): void {
  const fin = duree.startTimer({ methode: requete.method })
  reponse.on('finish', () => {
    fin({ code: String(reponse.statusCode) })
    if (reponse.statusCode >= 500) erreurs.inc()
  })
  suite()
}
