import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Base, type Moteur, ouvrirBase, utiliserBase } from './base.server'
import { nouvelId } from './id.server'

const modeles = inject('modeles')

/** The databases that adapter and use-case tests run on: both, unless TEST_MOTEURS=sqlite. */
export const MOTEURS: readonly Moteur[] = modeles.postgresql ? ['sqlite', 'postgresql'] : ['sqlite']

/** A fresh, migrated, empty database, which becomes the one of this test file. Close it with `fermer`. */
export async function ouvrirBaseDeTest(moteur: Moteur = 'sqlite'): Promise<Base> {
  const base = moteur === 'sqlite' ? copierSqlite() : await copierPostgresql()
  utiliserBase(base)
  return base
}

function copierSqlite(): Base {
  const fichier = join(modeles.dossier, `${nouvelId()}.db`)
  copyFileSync(modeles.sqlite, fichier)
  return ouvrirBase(`file:${fichier}`)
}

async function copierPostgresql(): Promise<Base> {
  const nom = `test_${nouvelId().replaceAll('-', '')}`
  const admin = ouvrirBase(modeles.postgresql!)
  await admin.ecriture.$executeRawUnsafe(`CREATE DATABASE ${nom} TEMPLATE modele`)
  await admin.fermer()
  return ouvrirBase(Object.assign(new URL(modeles.postgresql!), { pathname: `/${nom}` }).toString())
}
