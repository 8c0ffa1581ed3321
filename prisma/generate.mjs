// Generates both Prisma clients from one schema: the PostgreSQL head differs only by provider and output.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dossier = dirname(fileURLToPath(import.meta.url))
const racine = join(dossier, '..')
const sqlite = readFileSync(join(dossier, 'schema.prisma'), 'utf8')

/** The PostgreSQL head of the same models. */
export function schemaPostgresql(source = sqlite) {
  return source
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('generated/sqlite', 'generated/postgresql')
}

const temoin = join(racine, 'app/adapters/db/generated/empreinte')
const empreinte = createHash('sha256').update(sqlite).digest('hex')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(temoin) && readFileSync(temoin, 'utf8') === empreinte && !process.argv.includes('--force'))
    process.exit(0)
  const tete = join(dossier, 'schema.postgresql.prisma')
  writeFileSync(tete, schemaPostgresql())
  for (const schema of ['prisma/schema.prisma', 'prisma/schema.postgresql.prisma']) {
    const essai = spawnSync(
      process.execPath,
      [join(racine, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
      {
        cwd: racine,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      },
    )
    if (essai.status !== 0) process.exit(essai.status ?? 1)
  }
  mkdirSync(dirname(temoin), { recursive: true })
  writeFileSync(temoin, empreinte)
}
