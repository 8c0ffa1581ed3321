import type { Lecture, Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

const { sql, empty } = Prisma

/** What hangs under a dossier, as Prisma would include it: its type, and the test that compares both. */
export const INCLUDE = {
  organisation: true,
  rubriques: true,
  lignes: { orderBy: { rang: 'asc' } },
  pieces: { include: { envois: { where: { retireLe: null }, orderBy: { deposeLe: 'desc' } } } },
  demandes: {
    orderBy: { creeLe: 'asc' },
    include: {
      ressources: { orderBy: { rang: 'asc' } },
      suspensions: { orderBy: { creeLe: 'asc' } },
      retenues: true,
    },
  },
  signatures: { orderBy: { envoyeeLe: 'desc' } },
  // Ids follow time; those of one request share the instant, and must not change places once answered.
  corrections: { orderBy: { id: 'asc' } },
  propositions: { orderBy: { le: 'asc' } },
  documents: { orderBy: { creeLe: 'asc' } },
  espace: true,
} as const

export type Arbre = Prisma.DossierGetPayload<{ include: typeof INCLUDE }>

type Enfants<K extends keyof Arbre> = Arbre[K] extends readonly (infer E)[] ? E : never
type Demande = Enfants<'demandes'>
type Sans<T, K extends keyof T> = Omit<T, K>

/**
 * A dossier with all that hangs under it, null when there is none: fifteen short statements, which Prisma's engine would
 * take five times longer to compose. Says nothing of who may see it.
 */
export async function lireArbre(tx: Tx | Lecture, id: string): Promise<Arbre | null> {
  const lire = <T>(requete: Prisma.Sql) => lireSql<T>(tx, requete)
  const enfants = <T>(table: Prisma.Sql, ordre: Prisma.Sql) =>
    lire<T>(sql`SELECT * FROM ${table} WHERE "dossierId" = ${id} ${ordre}`)
  const deLaDemande = <T>(table: Prisma.Sql, ordre: Prisma.Sql) =>
    lire<T>(
      sql`SELECT e.* FROM ${table} e JOIN "DemandeDetr" d ON d."id" = e."demandeId" WHERE d."dossierId" = ${id} ${ordre}`,
    )
  const [dossier] = await lire<Sans<Arbre, keyof typeof INCLUDE>>(
    sql`SELECT * FROM "Dossier" WHERE "id" = ${id}`,
  )
  if (!dossier) return null
  // One after the other: a transaction of PostgreSQL has one connection, and SQLite answers at once.
  const [organisation] = await lire<Arbre['organisation']>(
    sql`SELECT * FROM "Organisation" WHERE "id" = ${dossier.organisationId}`,
  )
  const rubriques = await enfants<Enfants<'rubriques'>>(sql`"Rubrique"`, empty)
  const lignes = await enfants<Enfants<'lignes'>>(sql`"Ligne"`, sql`ORDER BY "rang"`)
  const pieces = await enfants<Sans<Enfants<'pieces'>, 'envois'>>(sql`"Piece"`, empty)
  const envois = await lire<Enfants<'pieces'>['envois'][number]>(sql`
    SELECT f.* FROM "Fichier" f JOIN "Piece" p ON p."id" = f."pieceId"
    WHERE p."dossierId" = ${id} AND f."retireLe" IS NULL ORDER BY f."deposeLe" DESC`)
  const demandes = await enfants<Sans<Demande, 'ressources' | 'suspensions' | 'retenues'>>(
    sql`"DemandeDetr"`,
    sql`ORDER BY "creeLe"`,
  )
  const ressources = await deLaDemande<Demande['ressources'][number]>(
    sql`"Ressource"`,
    sql`ORDER BY e."rang"`,
  )
  const suspensions = await deLaDemande<Demande['suspensions'][number]>(
    sql`"Suspension"`,
    sql`ORDER BY e."creeLe"`,
  )
  const retenues = await deLaDemande<Demande['retenues'][number]>(sql`"LigneRetenue"`, empty)
  const signatures = await enfants<Enfants<'signatures'>>(sql`"Signature"`, sql`ORDER BY "envoyeeLe" DESC`)
  const corrections = await enfants<Enfants<'corrections'>>(sql`"Correction"`, sql`ORDER BY "id"`)
  const propositions = await enfants<Enfants<'propositions'>>(sql`"Proposition"`, sql`ORDER BY "le"`)
  const documents = await enfants<Enfants<'documents'>>(sql`"Document"`, sql`ORDER BY "creeLe"`)
  const [espace] = await enfants<NonNullable<Arbre['espace']>>(sql`"Espace"`, empty)
  return {
    ...dossier,
    organisation: organisation!,
    rubriques: [...rubriques],
    lignes: [...lignes],
    pieces: pieces.map((piece) => ({
      ...piece,
      envois: envois.filter(({ pieceId }) => pieceId === piece.id),
    })),
    demandes: demandes.map((demande) => ({
      ...demande,
      ressources: ressources.filter(({ demandeId }) => demandeId === demande.id),
      suspensions: suspensions.filter(({ demandeId }) => demandeId === demande.id),
      retenues: retenues.filter(({ demandeId }) => demandeId === demande.id),
    })),
    signatures: [...signatures],
    corrections: [...corrections],
    propositions: [...propositions],
    documents: [...documents],
    espace: espace ?? null,
  }
}
