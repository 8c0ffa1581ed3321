import type { Contenu } from '#emails/contenu'
import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { addJob } from '~/adapters/queue/jobs.server'
import { configuration } from '~/env.server'
import { rendreCourriel } from './rendu.server'

/** `garde`: kept in the on-screen mailbox, because no mail server is configured. */
export const ETATS_COURRIEL = ['a_envoyer', 'envoye', 'refuse', 'garde'] as const
export type EtatCourriel = (typeof ETATS_COURRIEL)[number]

export type NouveauCourriel = {
  /** One event, one mail, one person: `depot:<dossierId>:<courriel>`. The same key is written once. */
  readonly cle: string
  /** One address. */
  readonly a: string
  readonly courriel: Contenu
  readonly dossierId?: string
  /** Id of a stored document; only the receipt is ever attached. */
  readonly pieceJointe?: string
}

/**
 * Writes a mail in the transaction of what it tells; it leaves after the commit, from its job. A known key is
 * left alone. @throws on something that is not one address: the form must have refused it.
 */
export async function addCourriel(tx: Tx, nouveau: NouveauCourriel, maintenant: Date): Promise<void> {
  const { cle, a, courriel, dossierId = null, pieceJointe = null } = nouveau
  if (!isAdresse(a)) throw new RangeError('Pas une adresse de courriel.')
  const connu = await tx.courriel.findUnique({ where: { cle }, select: { id: true } })
  if (connu) return

  const id = nouvelId()
  const messageId = messageIdDe(cle, configuration().origine)
  const lien = courriel.link?.url ?? null
  const rendu = rendreCourriel(courriel)
  await tx.courriel.create({
    data: { id, messageId, cle, a, ...rendu, lien, dossierId, pieceJointe, creeLe: maintenant },
  })
  await addJob(tx, { type: 'courriel', cle: `courriel:${cle}`, charge: { courrielId: id } }, maintenant)
}

/** Deterministic and injective: a repeat of the same mail is recognised by who receives it. */
export function messageIdDe(cle: string, origine: string): string {
  const gauche = cle.replace(/[^A-Za-z0-9_-]/g, (signe) =>
    signe === ':' ? '.' : `=${signe.codePointAt(0)!.toString(16)}`,
  )
  return `<${gauche}@${new URL(origine).hostname}>`
}

/** One plain address: no list, no name, no line break that would add a header. */
function isAdresse(texte: string): boolean {
  return texte.length <= 254 && /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/.test(texte)
}
