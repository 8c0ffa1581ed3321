import { createHash, randomInt } from 'node:crypto'
import { addJob } from '~/adapters/queue/jobs.server'
import type { Jour } from '~/domain/commun/jour'
import { type Lettre, sceller } from '~/domain/document/bloc'
import type { Tx } from './base.server'
import { prendreNumero } from './compteurs.server'
import { nouvelId } from './id.server'

export const TYPES_DE_DOCUMENT = [
  'accuse_reception',
  'convention',
  'refus_espace',
  'sans_suite_espace',
  'demande_de_pieces',
  'attestation_complet',
  'irrecevabilite',
  'arrete_attributif',
  'notification',
  'refus_detr',
  'sans_suite_detr',
] as const
export type TypeDeDocument = (typeof TYPES_DE_DOCUMENT)[number]

export type NouveauDocument = {
  /** One letter per act: the same key gives the same letter again. */
  readonly cle: string
  readonly dossierId: string
  readonly demandeId?: string
  readonly propositionId?: string
  readonly type: TypeDeDocument
  readonly titre: string
  readonly lettre: Lettre
}

/** No 0/O nor 1/I/L: a code is read aloud on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Verification code of a letter, 12 characters (59 bits): `K7QM-2XH9-RTBD`. */
export function nouveauCode(): string {
  const signes = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${signes.slice(0, 4).join('')}-${signes.slice(4, 8).join('')}-${signes.slice(8).join('')}`
}

/** Freezes a draft that waits for a signature (`a_signer`): nothing of it changes before it leaves. */
export async function proposerDocument(tx: Tx, document: NouveauDocument, maintenant: Date): Promise<string> {
  return creer(tx, document, { statut: 'a_signer', code: nouveauCode(), creeLe: maintenant })
}

/**
 * A letter that leaves without a signatory (receipt, request for pieces): its code is given now, its PDF is made by
 * the job `lettre`, which then notifies it. Gives the id; a known key gives the letter already there.
 */
export async function emettreDocument(
  tx: Tx,
  document: Omit<NouveauDocument, 'lettre'> & { readonly lettre: (code: string) => Lettre },
  maintenant: Date,
): Promise<string> {
  const connu = await tx.document.findUnique({ where: { cle: document.cle }, select: { id: true } })
  if (connu) return connu.id
  const code = nouveauCode()
  const lettre = document.lettre(code)
  const id = await creer(
    tx,
    { ...document, lettre },
    { statut: 'prepare', code, creeLe: maintenant, numero: lettre.numero },
  )
  await addJob(tx, { type: 'lettre', cle: `lettre:${id}`, charge: { documentId: id } }, maintenant)
  return id
}

async function creer(
  tx: Tx,
  { lettre, ...document }: NouveauDocument,
  suite: { statut: string; code: string; creeLe: Date; numero?: string | null },
): Promise<string> {
  const id = nouvelId()
  await tx.document.create({ data: { id, ...document, contenu: JSON.stringify(lettre), ...suite } })
  return id
}

/** Signs a waiting letter: number (gapless, per series), day, code; the job `lettre` then paints and stores it. */
export async function scellerDocument(
  tx: Tx,
  documentId: string,
  { serie, prefixe, jour, signeParId }: { serie: string; prefixe: string; jour: Jour; signeParId: string },
  maintenant: Date,
): Promise<{ numero: string }> {
  const document = await tx.document.findUniqueOrThrow({ where: { id: documentId } })
  const numero = `${prefixe}-${String(await prendreNumero(tx, serie)).padStart(4, '0')}`
  const lettre = sceller(JSON.parse(document.contenu) as Lettre, { numero, date: jour, code: document.code })
  await tx.document.update({
    where: { id: documentId },
    data: { statut: 'signe', numero, contenu: JSON.stringify(lettre), signeLe: maintenant, signeParId },
  })
  await addJob(tx, { type: 'lettre', cle: `lettre:${documentId}`, charge: { documentId } }, maintenant)
  return { numero }
}

/** SHA-256 of any JSON value with its keys in order: what was signed, what was proposed. */
export function empreinteDe(valeur: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordonner(valeur)))
    .digest('hex')
}

function ordonner(valeur: unknown): unknown {
  if (typeof valeur === 'bigint') return valeur.toString()
  if (Array.isArray(valeur)) return valeur.map(ordonner)
  if (valeur === null || typeof valeur !== 'object' || valeur instanceof Date) return valeur
  return Object.fromEntries(
    Object.entries(valeur)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, v]) => [cle, ordonner(v)]),
  )
}
