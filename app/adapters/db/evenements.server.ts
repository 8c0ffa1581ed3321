import { createHash } from 'node:crypto'
import type { Role } from '~/domain/commun/role'
import type { Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { nouvelId } from './id.server'
import { ecrireSql, lireSql } from './sql.server'

const { sql, join } = Prisma

export type NouvelEvenement = {
  readonly dossierId: string
  readonly demandeId?: string
  readonly cycle: 'dossier' | 'detr' | 'document' | 'espace' | 'autre'
  readonly verbe: string
  readonly de?: string
  readonly vers?: string
  /** null: the system, when a legal delay acts by itself. */
  readonly acteur: { readonly id: string; readonly nom: string } | null
  readonly role: Role
  readonly le: Date
  /** Facts of the act, never a secret nor the text of a piece. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Appends to the journal of a dossier: each row carries the hash of the one before (one chain per dossier). */
export async function addEvenement(tx: Tx, evenement: NouvelEvenement): Promise<string> {
  const [dernier] = await lireSql<{ rang: number; empreinte: string }>(
    tx,
    sql`SELECT "rang", "empreinte" FROM "Evenement" WHERE "dossierId" = ${evenement.dossierId}
      ORDER BY "rang" DESC LIMIT 1`,
  )
  const ligne = {
    id: nouvelId(),
    dossierId: evenement.dossierId,
    rang: (dernier?.rang ?? 0) + 1,
    demandeId: evenement.demandeId ?? null,
    cycle: evenement.cycle,
    verbe: evenement.verbe,
    de: evenement.de ?? null,
    vers: evenement.vers ?? null,
    acteurId: evenement.acteur?.id ?? null,
    acteurNom: evenement.acteur?.nom ?? 'Maillage',
    role: evenement.role,
    le: evenement.le,
    detail: JSON.stringify(evenement.detail ?? {}),
    precedent: dernier?.empreinte ?? '',
  }
  const valeurs = Object.values(ligne)
  await ecrireSql(
    tx,
    sql`INSERT INTO "Evenement" ("id", "dossierId", "rang", "demandeId", "cycle", "verbe", "de", "vers", "acteurId",
      "acteurNom", "role", "le", "detail", "precedent", "empreinte")
      VALUES (${join([...valeurs, empreinteEvenement(ligne)])})`,
  )
  return ligne.id
}

type LigneJournal = {
  readonly dossierId: string
  readonly rang: number
  readonly demandeId: string | null
  readonly cycle: string
  readonly verbe: string
  readonly de: string | null
  readonly vers: string | null
  readonly acteurId: string | null
  readonly acteurNom: string
  readonly role: string
  readonly le: Date
  readonly detail: string
  readonly precedent: string
}

/** SHA-256 of a row and of the hash before it: an alteration anywhere breaks every hash after it. */
export function empreinteEvenement(ligne: LigneJournal): string {
  const contenu = [
    ligne.precedent,
    ligne.dossierId,
    ligne.rang,
    ligne.demandeId,
    ligne.cycle,
    ligne.verbe,
    ligne.de,
    ligne.vers,
    ligne.acteurId,
    ligne.acteurNom,
    ligne.role,
    ligne.le.toISOString(),
    ligne.detail,
  ]
  return createHash('sha256').update(JSON.stringify(contenu)).digest('hex')
}

/** The rank of the first altered row of a dossier's journal, null when the chain holds. */
export function trouverAlteration(lignes: readonly (LigneJournal & { empreinte: string })[]): number | null {
  let precedent = ''
  for (const [indice, ligne] of lignes.entries()) {
    const suit = ligne.rang === indice + 1 && ligne.precedent === precedent
    if (!suit || empreinteEvenement(ligne) !== ligne.empreinte) return ligne.rang
    precedent = ligne.empreinte
  }
  return null
}
