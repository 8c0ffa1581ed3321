import { lecture } from '~/adapters/db/base.server'
import { exigerRoles } from '~/adapters/db/dossiers.server'
import { introuvable } from '~/adapters/session/gardes.server'
import type { Acteur } from '~/domain/commun/role'
import { isCoteDemandeur } from '~/domain/dossier/cote'

/**
 * The stored PDF of a letter: to the organisation once it is notified, to the agents of its perimeter as soon as it
 * is painted. @throws 404
 */
export async function documentPdf(acteur: Acteur, documentId: string) {
  const document = await lecture().document.findUnique({
    where: { id: documentId },
    include: { dossier: true },
  })
  const roles = exigerRoles(acteur, document?.dossier ?? null)
  const agentSeul = !isCoteDemandeur(roles)
  if (!document?.sha256 || (document.notifieLe === null && !agentSeul)) throw introuvable()
  const nom = `${document.type.replaceAll('_', '-')}${document.numero ? `-${document.numero}` : ''}.pdf`
  return { sha256: document.sha256, nom: nom.replace(/[^\w.-]/g, '-') }
}
