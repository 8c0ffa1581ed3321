import type { Jour } from '~/domain/commun/jour'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import type { StatutDossier } from '~/domain/dossier/cycle'
import type { FiltresFile, OngletFile, TriFile } from '~/domain/dossier/filtres-file'
import { normaliser } from '~/domain/territoire/recherche'
import type { Base } from './base.server'
import { clauseDesAgents } from './dossiers.server'
import { Prisma } from './generated/sqlite/client'

const { sql, join, empty } = Prisma

/** A deposited dossier as the queue reads it. Amounts in cents, HT, of the newest request. */
export type DossierEnFile = {
  readonly id: string
  readonly numero: string | null
  readonly statut: StatutDossier
  readonly annexe: string
  readonly historique: boolean
  readonly receptionLe: Jour | null
  readonly version: number
  readonly organisation: string
  readonly population: number | null
  readonly agent: string | null
  readonly montantDemande: bigint | null
  readonly coutTotal: bigint | null
  /** Open, answered or sent back. */
  readonly corrections: number
}

/** The perimeter of this reviewer and their filters, for an alias `d` of the dossiers. */
function clauseFile(
  acteur: Acteur,
  { texte, nature, arrondissement, detr, statut }: FiltresFile,
): Prisma.Sql {
  const mots = normaliser(texte).split(' ').filter(Boolean)
  const conditions = [
    clauseDesAgents(acteur, 'referent', 'admin_departement'),
    ...mots.map((mot) => sql`d."recherche" LIKE ${`%${mot}%`}`),
    ...(statut ? [sql`d."statut" = ${statut}`] : []),
    ...(nature
      ? [sql`d."organisationId" IN (SELECT "id" FROM "Organisation" WHERE "nature" = ${nature})`]
      : []),
    ...(arrondissement ? [sql`d."arrondissement" = ${arrondissement}`] : []),
    ...(detr === null ? [] : [detr ? sql`d."demandeDetr"` : sql`NOT coalesce(d."demandeDetr", false)`]),
  ]
  return join(conditions, ' AND ')
}

/** What each tab holds, beside the perimeter and the filters. */
function clauseOnglet(onglet: OngletFile, acteur: Acteur): Prisma.Sql {
  switch (onglet) {
    case 'a_prendre':
      return sql`AND d."statut" = 'depose'`
    case 'a_moi':
      return sql`AND d."statut" = 'en_instruction' AND d."agentId" = ${acteur.id}`
    case 'attente':
      return sql`AND d."statut" = 'a_corriger'`
    case 'a_relire':
      return sql`AND d."statut" = 'en_instruction' AND EXISTS (
        SELECT 1 FROM "Correction" c WHERE c."dossierId" = d."id" AND c."statut" = 'renvoyee')`
    case 'a_signer':
      return sql`AND d."statut" = 'propose'`
    case 'termines':
      return sql`AND d."statut" IN ('agree', 'refuse', 'sans_suite')`
    case 'tous':
      return empty
  }
}

type Compte = bigint | number

/**
 * How many dossiers each tab holds: one query. One status at a time is counted from the index alone, three times faster
 * than a `GROUP BY`; what came back is counted from the corrections, which are few.
 */
export async function compterFile(
  { lire }: Base,
  acteur: Acteur,
  filtres: FiltresFile,
): Promise<Record<OngletFile, number>> {
  const clause = clauseFile(acteur, filtres)
  const compter = (condition: Prisma.Sql) =>
    sql`(SELECT count(*) FROM "Dossier" d WHERE ${clause} ${condition})`
  const statut = (valeur: StatutDossier) => compter(sql`AND d."statut" = ${valeur}`)
  const [lus] = await lire<Record<Exclude<OngletFile, 'termines' | 'tous'> | Comptee, Compte>>(sql`
    SELECT ${statut('depose')} AS "a_prendre", ${statut('en_instruction')} AS "en_instruction",
      ${statut('a_corriger')} AS "attente", ${statut('propose')} AS "a_signer",
      ${statut('agree')} AS "agree", ${statut('refuse')} AS "refuse", ${statut('sans_suite')} AS "sans_suite",
      ${compter(clauseOnglet('a_moi', acteur))} AS "a_moi",
      (SELECT count(DISTINCT c."dossierId") FROM "Correction" c JOIN "Dossier" d ON d."id" = c."dossierId"
        WHERE c."statut" = 'renvoyee' AND d."statut" = 'en_instruction' AND ${clause}) AS "a_relire"`)
  const de = (nom: keyof NonNullable<typeof lus>) => Number(lus![nom])
  const termines = de('agree') + de('refuse') + de('sans_suite')
  return {
    a_prendre: de('a_prendre'),
    a_moi: de('a_moi'),
    attente: de('attente'),
    a_relire: de('a_relire'),
    a_signer: de('a_signer'),
    termines,
    tous: de('a_prendre') + de('en_instruction') + de('attente') + de('a_signer') + termines,
  }
}
type Comptee = 'en_instruction' | 'agree' | 'refuse' | 'sans_suite'

const TRIS: Readonly<Record<TriFile, Prisma.Sql>> = {
  numero: sql`d."numero"`,
  organisation: sql`o."nom"`,
  depot: sql`d."deposeLe"`,
}

type Lue = Omit<DossierEnFile, 'historique' | 'population' | 'agent' | 'corrections' | 'version'> & {
  readonly historique: Compte | boolean
  readonly version: Compte
  readonly population: Compte | null
  readonly prenom: string | null
  readonly nom: string | null
  readonly corrections: Compte
}

/** One page of a tab, in its order: one query. The page is chosen first, what its rows show is read after. */
export async function lireFile(
  { lire }: Base,
  acteur: Acteur,
  filtres: FiltresFile,
): Promise<readonly DossierEnFile[]> {
  const { onglet, tri, sens, page, parPage } = filtres
  const ordre = sql`ORDER BY ${TRIS[tri]} ${sens === 'asc' ? sql`ASC` : sql`DESC`}, d."id" ASC`
  const parNom = tri === 'organisation' ? sql`JOIN "Organisation" o ON o."id" = d."organisationId"` : empty
  const lues = await lire<Lue>(sql`
    SELECT d."id", d."numero", d."statut", d."annexe", d."historique", d."receptionLe", d."version",
      o."nom" AS "organisation", o."population", p."prenom", p."nom",
      (SELECT q."montantDemande" FROM "DemandeDetr" q WHERE q."dossierId" = d."id"
        ORDER BY q."creeLe" DESC LIMIT 1) AS "montantDemande",
      (SELECT q."coutTotal" FROM "DemandeDetr" q WHERE q."dossierId" = d."id"
        ORDER BY q."creeLe" DESC LIMIT 1) AS "coutTotal",
      (SELECT count(*) FROM "Correction" c WHERE c."dossierId" = d."id"
        AND c."statut" IN ('ouverte', 'repondue', 'renvoyee')) AS "corrections"
    FROM (SELECT d."id" FROM "Dossier" d ${parNom}
      WHERE ${clauseFile(acteur, filtres)} ${clauseOnglet(onglet, acteur)}
      ${ordre} LIMIT ${parPage} OFFSET ${(page - 1) * parPage}) page
    JOIN "Dossier" d ON d."id" = page."id"
    JOIN "Organisation" o ON o."id" = d."organisationId"
    LEFT JOIN "Personne" p ON p."id" = d."agentId"
    ${ordre}`)
  return lues.map(({ prenom, nom, ...lue }) => ({
    ...lue,
    historique: Boolean(lue.historique),
    version: Number(lue.version),
    population: lue.population === null ? null : Number(lue.population),
    agent: prenom === null || nom === null ? null : nomComplet({ prenom, nom }),
    montantDemande: lue.montantDemande === null ? null : BigInt(lue.montantDemande),
    coutTotal: lue.coutTotal === null ? null : BigInt(lue.coutTotal),
    corrections: Number(lue.corrections),
  }))
}
