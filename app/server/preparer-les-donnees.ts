import { mkdirSync } from 'node:fs'
import { base } from '~/adapters/db/base.server'
import { migrer } from '~/adapters/db/migrer.server'
import { chargerTerritoire } from '~/adapters/territoire/charger.server'
import type { Configuration } from '~/env.server'
import { chargerLibelles } from './libelles-categories'
import { chargerReferences } from './references'
import { semer } from './semer/semer'

/** Folder, migrations, reference data, and in demonstration the seed when the database is empty. */
export async function preparerLesDonnees(configuration: Configuration): Promise<void> {
  mkdirSync(configuration.dataDir, { recursive: true })
  const portail = base()
  const appliquees = await migrer(portail)
  if (appliquees > 0) process.stdout.write(`Base de données : ${appliquees} migration(s) appliquée(s).\n`)
  await chargerTerritoire(portail)
  await chargerReferences(new Date())
  await chargerLibelles()
  if (configuration.mode === 'demonstration' && (await portail.lecture.personne.count()) === 0) {
    process.stdout.write('Première fois : préparation des dossiers de démonstration…\n')
    await semer(new Date())
  }
}
