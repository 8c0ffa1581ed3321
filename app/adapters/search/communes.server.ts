import { base } from '~/adapters/db/base.server'
import { Prisma } from '~/adapters/db/generated/sqlite/client'
import { lireRecherche } from '~/domain/territoire/recherche'
import { chercher, type IndexDesCommunes, indexer, type Lieu, type Territoire } from './index-communes.server'

export type { Lieu } from './index-communes.server'

// One per process and per database, like the database itself: the bundles hold two copies of this module.
const partage = globalThis as typeof globalThis & {
  __maillageCommunes?: { url: string; index: Promise<IndexDesCommunes> }
}

/**
 * Communes and EPCI by name, postcode, INSEE code, SIREN or SIRET (its SIREN). The exact name first, then the most
 * populated; an old commune gives the present one, with `ancienne`. 20 at most by default.
 * The index is read from the database at the first search, and kept.
 */
export async function chercherLieux(saisie: string, limite = 20): Promise<readonly Lieu[]> {
  return chercher(await lireIndex(), lireRecherche(saisie), limite)
}

/** The reference data was loaded again: the next search reads it. */
export function oublierIndexDesCommunes(): void {
  partage.__maillageCommunes = undefined
}

async function lireIndex(): Promise<IndexDesCommunes> {
  const { url } = base()
  if (partage.__maillageCommunes?.url !== url) partage.__maillageCommunes = { url, index: construire() }
  const index = await partage.__maillageCommunes.index
  // Empty: searched before the first load. Read again next time.
  if (index.fiches.length === 0) oublierIndexDesCommunes()
  return index
}

async function construire(): Promise<IndexDesCommunes> {
  try {
    const { lire } = base()
    const [communes, epci, departements] = await Promise.all([
      lire<
        Territoire['communes'][number]
      >(Prisma.sql`SELECT "code", "nom", "type", "departement", "epci", "siren", "population",
        "codesPostaux", "chefLieu" FROM "Commune"`),
      lire<Territoire['epci'][number]>(Prisma.sql`SELECT "siren", "nom", "population" FROM "Epci"`),
      lire<Territoire['departements'][number]>(Prisma.sql`SELECT "code", "nom" FROM "Departement"`),
    ])
    return indexer({ communes, epci, departements })
  } catch (erreur) {
    oublierIndexDesCommunes()
    throw erreur
  }
}
