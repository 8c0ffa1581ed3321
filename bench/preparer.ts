import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Base, ouvrirBase, utiliserBase } from '~/adapters/db/base.server'
import { creerService } from '~/adapters/db/constructeurs/dossiers'
import { migrer } from '~/adapters/db/migrer.server'
import { chargerTerritoire } from '~/adapters/territoire/charger.server'
import { chargerReferences } from '~/server/references'

/** A migrated database with the communes, the annexe and the service of the 04: copied by each measure. */
export async function preparerTerritoire(dossier: string): Promise<string> {
  mkdirSync(dossier, { recursive: true })
  const fichier = join(dossier, 'maillage.db')
  const base = ouvrirBase(`file:${fichier}`)
  utiliserBase(base)
  await migrer(base)
  await chargerTerritoire(base)
  await chargerReferences(new Date())
  await creerService(base)
  await base.fermer() // the last connection closed folds the WAL: one file to copy
  return fichier
}

/** A copy of this file in its own folder, opened and made the database of this process. */
export function ouvrirCopie(modele: string, dossier: string): { base: Base; fichier: string } {
  mkdirSync(dossier, { recursive: true })
  const fichier = join(dossier, 'maillage.db')
  copyFileSync(modele, fichier)
  const base = ouvrirBase(`file:${fichier}`)
  utiliserBase(base)
  return { base, fichier }
}
