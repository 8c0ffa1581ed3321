import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ouvrirBase } from '~/adapters/db/base.server'
import { migrer } from '~/adapters/db/migrer.server'

declare module 'vitest' {
  export interface ProvidedContext {
    modeles: { dossier: string; sqlite: string; postgresql: string | null }
  }
}

/** Once per run: a migrated SQLite file and a migrated PostgreSQL database, copied by each test file that needs one. */
export default async function preparer(projet: TestProject) {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-tests-'))
  const sqlite = join(dossier, 'modele.db')
  const modele = ouvrirBase(`file:${sqlite}`)
  await migrer(modele)
  await modele.ecriture.$executeRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => {})
  await modele.fermer()

  const postgres =
    process.env.TEST_MOTEURS === 'sqlite'
      ? null
      : await (await import('./postgres-embarque')).demarrerPostgres()
  if (postgres) {
    const admin = ouvrirBase(postgres.url('postgres'))
    await admin.ecriture.$executeRawUnsafe('CREATE DATABASE modele')
    await admin.fermer()
    const base = ouvrirBase(postgres.url('modele'))
    await migrer(base)
    await base.fermer()
  }
  projet.provide('modeles', { dossier, sqlite, postgresql: postgres?.url('postgres') ?? null })
  return async () => {
    await postgres?.arreter()
    rmSync(dossier, { recursive: true, force: true })
  }
}
