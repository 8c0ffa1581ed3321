import { base } from '~/adapters/db/base.server'
import { Prisma } from '~/adapters/db/generated/sqlite/client'
import type { CommuneConnue } from '~/domain/api/porteur'

type Communes = ReadonlyMap<string, CommuneConnue>

// One per process and per database, like the index of the search.
const partage = globalThis as typeof globalThis & {
  __maillageCommunesConnues?: { url: string; communes: Promise<Communes> }
}

/** The present communes by INSEE code, read from the database at the first call and kept. */
export async function lireCommunesConnues(): Promise<Communes> {
  const { url } = base()
  if (partage.__maillageCommunesConnues?.url !== url)
    partage.__maillageCommunesConnues = { url, communes: lire() }
  const communes = await partage.__maillageCommunesConnues.communes
  // Empty: asked before the first load. Read again next time.
  if (communes.size === 0) oublierCommunesConnues()
  return communes
}

/** The reference data was loaded again: the next call reads it. */
export function oublierCommunesConnues(): void {
  partage.__maillageCommunesConnues = undefined
}

async function lire(): Promise<Communes> {
  try {
    const communes = await base().lire<{ code: string; zone: string; population: number | null }>(
      Prisma.sql`SELECT "code", "zone", "population" FROM "Commune" WHERE "type" = 'commune-actuelle'`,
    )
    return new Map(
      communes.map(({ code, zone, population }) => [code, { outreMer: zone !== 'metro', population }]),
    )
  } catch (erreur) {
    oublierCommunesConnues()
    throw erreur
  }
}
