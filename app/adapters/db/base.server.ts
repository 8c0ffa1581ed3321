import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type Database from 'better-sqlite3'
import { configuration } from '~/env.server'
import { Direct, LectureDirecte } from './direct.server'
import { PrismaClient as ClientPostgresql } from './generated/postgresql/client'
import { PrismaClient as ClientSqlite, type Prisma } from './generated/sqlite/client'
import { garderLesOrdres } from './ordres-prepares.server'
import { PRAGMAS } from './pragmas.server'
import { brancher } from './sql.server'

/** What a query may use. Its connection refuses writes on SQLite (`query_only`): a write belongs to a transaction. */
export type Lecture = ClientSqlite
/** What a use case writes through, inside `transaction`. */
export type Tx = Prisma.TransactionClient
export type Moteur = 'sqlite' | 'postgresql'

export type Base = {
  readonly moteur: Moteur
  readonly url: string
  readonly lecture: Lecture
  /** Two clients on SQLite: a read on the writer's connection would see what is not committed yet. */
  readonly ecriture: ClientSqlite
  /** Written SQL, read without Prisma's engine where there is one process (SQLite): a third of the time of a short query. */
  readonly lire: Lire
  /** Written SQL on the writing connection, inside a transaction (`lireSql`, `ecrireSql`); null on PostgreSQL. */
  readonly ecritureDirecte: () => Direct | null
  /** Changes whenever anyone commits, this process included; null where the database does not tell (PostgreSQL). */
  readonly etat: () => number | null
  readonly fermer: () => Promise<void>
}

/** Rows with Prisma's values; a computed column is what the driver gives: a number or a bigint, 0 or 1. */
export type Lire = <T>(requete: Prisma.Sql) => Promise<readonly T[]>

const DELAIS = { maxWait: 20_000, timeout: 30_000 } as const

/** Opens a database from its URL: `file:…` (SQLite) or `postgres:…`. */
export function ouvrirBase(url: string): Base {
  if (/^postgres(ql)?:/.test(url)) {
    const adapter = new PrismaPg({ connectionString: url, max: 10 })
    // The two generated clients differ only by `skipDuplicates`, which we do not use.
    const client = new ClientPostgresql({ adapter, transactionOptions: DELAIS }) as unknown as ClientSqlite
    return {
      moteur: 'postgresql',
      url,
      lecture: client,
      ecriture: client,
      lire: (requete) => client.$queryRaw(requete),
      ecritureDirecte: () => null,
      etat: () => null,
      fermer: () => client.$disconnect(),
    }
  }
  const durable = new SqliteDurable({ url })
  const ecriture = new ClientSqlite({ adapter: durable, transactionOptions: DELAIS })
  const lecture = new ClientSqlite({ adapter: new SqliteEnLecture({ url }) })
  const directe = new LectureDirecte(url)
  brancher(lecture, { lire: (requete) => directe.lire(requete) })
  const fermer = async () => {
    directe.fermer()
    await lecture.$disconnect()
    await ecriture.$disconnect()
  }
  return {
    moteur: 'sqlite',
    url,
    lecture,
    ecriture,
    lire: async (requete) => directe.lire(requete),
    ecritureDirecte: () => durable.direct,
    etat: () => directe.etat(),
    fermer,
  }
}

class SqliteDurable extends PrismaBetterSqlite3 {
  /** The connection of this client, once it is open. */
  direct: Direct | null = null

  override async connect() {
    const connexion = await super.connect()
    const { client } = connexion as unknown as { client: Database.Database }
    garderLesOrdres(client)
    this.direct = new Direct(client)
    for (const pragma of PRAGMAS) await connexion.executeScript(pragma)
    return connexion
  }
}

class SqliteEnLecture extends SqliteDurable {
  override async connect() {
    const connexion = await super.connect()
    await connexion.executeScript('PRAGMA query_only=ON')
    return connexion
  }
}

// One per process, shared by the server bundle and the Remix bundle, which hold two copies of this module.
const partage = globalThis as typeof globalThis & { __maillageBase?: Base }

/** The database of this process, opened at the first call. */
export function base(): Base {
  partage.__maillageBase ??= ouvrirBase(configuration().databaseUrl)
  return partage.__maillageBase
}

/** Tests and commands: use this database instead of the configured one. */
export function utiliserBase(autre: Base): void {
  partage.__maillageBase = autre
}

/** The read side, for queries. */
export function lecture(): Lecture {
  return base().lecture
}
