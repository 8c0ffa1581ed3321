/** `npm run db:migration -- nom`: writes the SQL of what changed in `schema.prisma`, for both databases. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { schemaPostgresql } from '../../prisma/generate.mjs'
import { ecrireDifference } from './moteur-de-schema.mjs'
import { demarrerPostgres } from './postgres-embarque'

const nom = process.argv[2]?.replace(/[^a-z0-9_]+/gi, '_')
if (!nom) {
  process.stderr.write('Donnez un nom : npm run db:migration -- ajout_espace\n')
  process.exit(1)
}

const memoire = 'prisma/migrations/schema-de-la-derniere.prisma'
const apres = readFileSync('prisma/schema.prisma', 'utf8')
const avant = existsSync(memoire) ? readFileSync(memoire, 'utf8') : null

const postgres = await demarrerPostgres()
const sql = {
  sqlite: await ecrireDifference(new PrismaBetterSqlite3({ url: ':memory:' }), avant, apres),
  postgresql: await ecrireDifference(
    new PrismaPg({ connectionString: postgres.url('postgres') }),
    avant && schemaPostgresql(avant),
    schemaPostgresql(apres),
  ),
}
await postgres.arreter()

const horodatage = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
for (const moteur of ['sqlite', 'postgresql'] as const) {
  const dossier = join('prisma/migrations', moteur, `${horodatage}_${nom}`)
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, 'migration.sql'), sql[moteur])
  writeFileSync(join('prisma/migrations', moteur, 'migration_lock.toml'), `provider = "${moteur}"\n`)
  process.stdout.write(`${dossier}/migration.sql : ${sql[moteur].length} caractères\n`)
}
copyFileSync('prisma/schema.prisma', memoire)
process.exit(0)
