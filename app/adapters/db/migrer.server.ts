import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Base } from './base.server'

/** The migrations of one provider, in order. */
export function listMigrations(
  moteur: Base['moteur'],
  racine = process.cwd(),
): { nom: string; sql: string; empreinte: string }[] {
  const dossier = join(racine, 'prisma/migrations', moteur)
  return readdirSync(dossier, { withFileTypes: true })
    .filter((entree) => entree.isDirectory())
    .map((entree) => entree.name)
    .sort()
    .map((nom) => {
      const sql = readFileSync(join(dossier, nom, 'migration.sql'), 'utf8')
      return { nom, sql, empreinte: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing and writes the standard `_prisma_migrations` rows, so that Prisma's own command can take over.
 * @throws when an applied migration was edited since: a person must look.
 */
export async function migrer({ ecriture, moteur }: Base, racine?: string): Promise<number> {
  await ecriture.$executeRawUnsafe(TABLE[moteur])
  const faites = await ecriture.$queryRawUnsafe<{ migration_name: string; checksum: string }[]>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  let appliquees = 0
  for (const migration of listMigrations(moteur, racine)) {
    const faite = faites.find((ligne) => ligne.migration_name === migration.nom)
    if (faite && faite.checksum !== migration.empreinte)
      throw new Error(`La migration ${migration.nom} a été modifiée après son application.`)
    if (faite) continue
    await ecriture.$transaction(async (tx) => {
      for (const ordre of decouper(migration.sql)) await tx.$executeRawUnsafe(ordre)
      const maintenant = moteur === 'sqlite' ? String(Date.now()) : 'now()'
      await tx.$executeRawUnsafe(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ('${randomUUID()}', '${migration.empreinte}', ${maintenant}, '${migration.nom}', ${maintenant}, 1)`,
      )
    })
    appliquees += 1
  }
  return appliquees
}

/** How many migrations of the code are not in the database: `/readyz` wants zero. */
export async function compterMigrationsEnAttente({ lecture, moteur }: Base): Promise<number> {
  const faites = await lecture
    .$queryRawUnsafe<{ migration_name: string }[]>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    .catch(() => [])
  const noms = new Set(faites.map((ligne) => ligne.migration_name))
  return listMigrations(moteur).filter(({ nom }) => !noms.has(nom)).length
}

/** Prisma writes one statement per paragraph, ended by `;` at the end of a line; ours too. */
function decouper(sql: string): string[] {
  return sql
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((ordre) => ordre.trim())
    .filter(Boolean)
}

const TABLE: Record<Base['moteur'], string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
    "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
    logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
}
