/** The portal: one process serves the pages, runs the jobs and answers the probes. */
import { createServer } from 'node:http'
import { base } from '~/adapters/db/base.server'
import { chercherLieux } from '~/adapters/search/communes.server'
import { lireCommunesConnues } from '~/adapters/territoire/communes-connues.server'
import { ConfigurationImpossible, configuration } from '~/env.server'
import { creerApplication } from './application'
import { commencerLesMesures } from './mesures'
import { preparerLesDonnees } from './preparer-les-donnees'
import { demarrerTravaux } from './travaux'

/** What is still being answered gets this long before it is cut. */
const ARRET_FORCE_MS = 5_000

async function servir(): Promise<void> {
  const reglages = configuration()
  const depart = Date.now()
  await preparerLesDonnees(reglages)
  commencerLesMesures()
  const travaux = demarrerTravaux()
  const app = await creerApplication(reglages)
  const serveur = createServer(app).listen(reglages.port, reglages.host, () => {
    const adresse = serveur.address()
    const port = typeof adresse === 'object' && adresse ? adresse.port : reglages.port
    process.stdout.write(`Maillage répond sur http://localhost:${port} (prêt en ${Date.now() - depart} ms)\n`)
    // The communes take a second to read: not the first visitor's.
    void Promise.all([chercherLieux('a'), lireCommunesConnues()]).catch(() => {})
    if (reglages.mode === 'demonstration')
      process.stdout.write(`Démonstration : http://localhost:${port}/demonstration\n`)
  })
  serveur.on('error', (erreur: NodeJS.ErrnoException) => {
    const raison =
      erreur.code === 'EADDRINUSE' ? `le port ${reglages.port} est déjà pris (réglage PORT)` : erreur.message
    process.stderr.write(`Le portail ne peut pas écouter : ${raison}.\n`)
    process.exit(1)
  })
  const arreter = async () => {
    const ferme = new Promise((suite) => serveur.close(suite))
    serveur.closeIdleConnections()
    setTimeout(() => serveur.closeAllConnections(), ARRET_FORCE_MS).unref()
    await Promise.all([ferme, travaux.arreter()])
    await base().fermer()
    process.exit(0)
  }
  process.on('SIGTERM', arreter)
  process.on('SIGINT', arreter)
}

servir().catch((erreur: unknown) => {
  const message = erreur instanceof ConfigurationImpossible ? erreur.message : erreur
  process.stderr.write(`${message instanceof Error ? (message.stack ?? message.message) : message}\n`)
  process.exit(1)
})
