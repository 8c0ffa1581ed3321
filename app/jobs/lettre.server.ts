import { lecture } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'
import { renderLettre } from '~/adapters/pdf/painter.server'
import { EchecDefinitif } from '~/adapters/queue/file.server'
import { rangerFichier } from '~/adapters/storage/depot.server'
import type { Lettre } from '~/domain/document/bloc'
import { configuration } from '~/env.server'
import { notifierLettre } from './notifier-lettre.server'

/**
 * Paints a letter from its frozen blocks, stores the bytes under their hash, then notifies it when its type leaves
 * by itself. Run twice it paints nothing twice: the hash is written once.
 */
export async function peindreLettre(
  { documentId }: Readonly<Record<string, unknown>>,
  maintenant: Date,
): Promise<void> {
  const document = await lecture().document.findUnique({ where: { id: String(documentId) } })
  if (!document) throw new EchecDefinitif('Cette lettre n’existe plus.')
  if (!document.sha256) {
    const lettre = JSON.parse(document.contenu) as Lettre
    const octets = await renderLettre(lettre, {
      verificationUrl: `${configuration().origine}/verifier/${document.code}`,
    })
    const { sha256, taille } = await rangerFichier(octets)
    await transaction((tx) =>
      tx.document.updateMany({ where: { id: document.id, sha256: null }, data: { sha256, taille } }),
    )
  }
  await notifierLettre(document.id, maintenant)
}
