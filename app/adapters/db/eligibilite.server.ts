import { jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { ListeDuPorteur, Porteur } from '~/domain/detr/porteur'
import type { Lecture, Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

export type CleEligibilite = {
  readonly departement: string
  readonly exercice: number
  readonly codeInsee: string | null
  readonly siren: string | null
}

/** What a list changes in a porteur: the rest is left as it was known. */
export type EligibiliteLue = Pick<Porteur, 'eligibleSelonListe'> & {
  readonly liste: ListeDuPorteur
  readonly populationDgf: number | null
  /** Cents by inhabitant. */
  readonly potentielFinancier: number | null
}

type Rangee = {
  readonly appliqueeLe: Date | null
  readonly source: string | null
  readonly eligible: boolean | null
  readonly motif: string | null
  readonly populationDgf: number | null
  readonly potentielFinancier: bigint | null
}

/**
 * What the official list of this year and département says of a collectivité: a commune by its INSEE code, any other by
 * its SIREN. `liste.appliqueeLe` null: no list was applied; `liste.citee` false: it does not name this one.
 */
export async function lireEligibilite(
  tx: Tx | Lecture,
  { departement, exercice, codeInsee, siren }: CleEligibilite,
): Promise<EligibiliteLue> {
  const cle = codeInsee
    ? Prisma.sql`e."codeInsee" = ${codeInsee}`
    : Prisma.sql`e."codeInsee" IS NULL AND e."siren" = ${siren ?? ''}`
  const [lue] = await lireSql<Rangee>(
    tx,
    Prisma.sql`SELECT l."appliqueeLe", l."source", e."eligible", e."motif", e."populationDgf", e."potentielFinancier"
      FROM "ListeImportee" l
      LEFT JOIN "EligibiliteDetr" e ON e."exercice" = ${exercice} AND ${cle} AND e."listeId" = l."id"
      WHERE l."type" = 'eligibilite' AND l."departement" = ${departement} AND l."exercice" = ${exercice}
        AND l."etat" = 'appliquee' LIMIT 1`,
  )
  const eligible = lue?.eligible ?? null
  return {
    eligibleSelonListe: eligible === null ? null : Boolean(eligible),
    liste: {
      exercice,
      appliqueeLe: lue?.appliqueeLe ? jourDeParis(lue.appliqueeLe) : null,
      source: lue?.source ?? null,
      citee: eligible !== null,
      motif: lue?.motif ?? null,
    },
    populationDgf: lue?.populationDgf ?? null,
    potentielFinancier: lue?.potentielFinancier == null ? null : centimes(lue.potentielFinancier),
  }
}
