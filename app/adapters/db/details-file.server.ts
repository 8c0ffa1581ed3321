import { nomComplet } from '~/domain/commun/role'
import type { Lecture } from './base.server'
import { Prisma } from './generated/sqlite/client'

/** What a row of the queue shows beside the dossier itself. */
export type DetailsFile = {
  readonly organisation: string
  readonly population: number | null
  readonly agent: string | null
  /** Of the newest request, in cents. */
  readonly montantDemande: bigint | null
  /** Of the same request, in cents, HT. */
  readonly coutTotal: bigint | null
  /** Open, answered or sent back. */
  readonly corrections: number
}

type Lue = {
  readonly id: string
  readonly organisation: string
  readonly population: number | bigint | null
  readonly prenom: string | null
  readonly nom: string | null
  readonly montant: number | bigint | null
  readonly cout: number | bigint | null
  readonly corrections: number | bigint
}

/** One query for the rows of a page, where the relations would take four. It checks no right: give ids already read. */
export async function lireDetailsFile(
  base: Lecture,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DetailsFile>> {
  if (ids.length === 0) return new Map()
  const lues = await base.$queryRaw<Lue[]>(Prisma.sql`
    SELECT d."id", o."nom" AS "organisation", o."population", p."prenom", p."nom",
      (SELECT q."montantDemande" FROM "DemandeDetr" q WHERE q."dossierId" = d."id"
        ORDER BY q."creeLe" DESC LIMIT 1) AS "montant",
      (SELECT q."coutTotal" FROM "DemandeDetr" q WHERE q."dossierId" = d."id"
        ORDER BY q."creeLe" DESC LIMIT 1) AS "cout",
      (SELECT count(*) FROM "Correction" c WHERE c."dossierId" = d."id"
        AND c."statut" IN ('ouverte', 'repondue', 'renvoyee')) AS "corrections"
    FROM "Dossier" d
    JOIN "Organisation" o ON o."id" = d."organisationId"
    LEFT JOIN "Personne" p ON p."id" = d."agentId"
    WHERE d."id" IN (${Prisma.join([...ids])})`)
  return new Map(
    lues.map(({ id, organisation, population, prenom, nom, montant, cout, corrections }) => [
      id,
      {
        organisation,
        population: population === null ? null : Number(population),
        agent: prenom === null || nom === null ? null : nomComplet({ prenom, nom }),
        montantDemande: montant === null ? null : BigInt(montant),
        coutTotal: cout === null ? null : BigInt(cout),
        corrections: Number(corrections),
      },
    ]),
  )
}
