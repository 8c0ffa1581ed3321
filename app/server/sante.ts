import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Express } from 'express'
import { base } from '~/adapters/db/base.server'
import { compterMigrationsEnAttente } from '~/adapters/db/migrer.server'
import { transaction } from '~/adapters/db/transaction.server'
import { BATTEMENT_OUVRIER, OUVRIER_ABSENT } from '~/adapters/queue/worker.server'
import type { Configuration } from '~/env.server'
import { registre } from './mesures'

/** `/healthz`, `/readyz` (503 names the failing part), `/metrics` (bearer token, 404 without one). */
export function brancherSante(app: Express, configuration: Configuration): void {
  app.get('/healthz', (_requete, reponse) => {
    reponse.json({ etat: 'vivant' })
  })
  app.get('/readyz', async (_requete, reponse) => {
    const pannes = await listPannes(configuration, new Date())
    reponse
      .status(pannes.length === 0 ? 200 : 503)
      .json({ etat: pannes.length === 0 ? 'pret' : 'en_panne', pannes })
  })
  app.get('/metrics', async (requete, reponse) => {
    const { metricsToken } = configuration
    if (!metricsToken || requete.get('authorization') !== `Bearer ${metricsToken}`) {
      reponse.status(404).type('text/plain').send('Introuvable')
      return
    }
    reponse.type(registre.contentType).send(await registre.metrics())
  })
}

/** The parts that do not work now, by name: base, migrations, fichiers, ouvrier. */
export async function listPannes(configuration: Configuration, maintenant: Date): Promise<string[]> {
  const essais: [string, () => Promise<boolean>][] = [
    ['base', () => ecrireBattement(maintenant)],
    ['migrations', async () => (await compterMigrationsEnAttente(base())) === 0],
    ['fichiers', () => ecrireFichier(configuration.dataDir)],
    ['ouvrier', () => isOuvrierVivant(maintenant)],
  ]
  const pannes = await Promise.all(
    essais.map(async ([nom, essai]) => ((await essai().catch(() => false)) ? null : nom)),
  )
  return pannes.filter((nom) => nom !== null)
}

async function ecrireBattement(le: Date): Promise<boolean> {
  await transaction((tx) =>
    tx.battement.upsert({ where: { nom: 'readyz' }, create: { nom: 'readyz', le }, update: { le } }),
  )
  return true
}

async function ecrireFichier(dataDir: string): Promise<boolean> {
  const dossier = join(dataDir, 'fichiers')
  await mkdir(dossier, { recursive: true })
  await access(dossier, constants.W_OK)
  const temoin = join(dossier, `.temoin-${process.pid}`)
  await writeFile(temoin, 'ok')
  await rm(temoin)
  return true
}

async function isOuvrierVivant(maintenant: Date): Promise<boolean> {
  const battement = await base().lecture.battement.findUnique({ where: { nom: BATTEMENT_OUVRIER } })
  return battement !== null && maintenant.getTime() - battement.le.getTime() <= OUVRIER_ABSENT
}
