import { lecture } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'
import { acheminer, type MessageAEnvoyer, type ServeurSmtp } from '~/adapters/mail/transport.server'
import { EchecDefinitif } from '~/adapters/queue/file.server'
import { lireFichier } from '~/adapters/storage/depot.server'
import { configuration } from '~/env.server'

/** Links that open something by themselves: their text is forgotten once the mail is gone. */
const LIEN_A_JETON = /\/(connexion\/lien|signature|invitation)\/[^/]+$/

/**
 * Sends one mail, or keeps it for the on-screen mailbox when no server is configured. Already sent: does nothing.
 * Refused by the server: noted with its reason, for an operator. @throws when it must be tried again.
 */
export async function envoyerCourriel(
  { courrielId }: Readonly<Record<string, unknown>>,
  maintenant: Date,
  serveur: ServeurSmtp | null = configuration().smtp,
): Promise<void> {
  const courriel = await lecture().courriel.findUnique({ where: { id: String(courrielId) } })
  if (!courriel) throw new EchecDefinitif('Ce courriel n’existe plus.')
  if (courriel.etat !== 'a_envoyer') return
  if (!serveur) return noter(courriel.id, { etat: 'garde' })

  const message = await preparer(courriel)
  const acheminement = await acheminer(message, serveur).catch(async (erreur: unknown) => {
    await noter(courriel.id, { erreur: raisonDe(erreur), tentatives: courriel.tentatives + 1 })
    throw erreur
  })
  const tentatives = courriel.tentatives + 1
  if (acheminement.etat === 'refuse')
    return noter(courriel.id, { etat: 'refuse', erreur: acheminement.raison, tentatives })
  const oubli = LIEN_A_JETON.test(courriel.lien ?? '') ? { texte: EFFACE, html: '', lien: null } : {}
  await noter(courriel.id, { etat: 'envoye', erreur: null, envoyeLe: maintenant, tentatives, ...oubli })
}

const EFFACE = 'Texte effacé après l’envoi\u00A0: il contenait un lien personnel.'

type Courriel = NonNullable<Awaited<ReturnType<ReturnType<typeof lecture>['courriel']['findUnique']>>>

async function preparer(courriel: Courriel): Promise<MessageAEnvoyer> {
  const { messageId, a, sujet, texte, html } = courriel
  const repondreA = courriel.dossierId === null ? null : await findAdresseDuService(courriel.dossierId)
  const pieceJointe = courriel.pieceJointe === null ? null : await lirePieceJointe(courriel.pieceJointe)
  return { messageId, a, sujet, texte, html, repondreA, pieceJointe }
}

async function findAdresseDuService(dossierId: string): Promise<string | null> {
  const dossier = await lecture().dossier.findUnique({
    where: { id: dossierId },
    select: { departement: true },
  })
  if (!dossier) return null
  const service = await lecture().servicePrefecture.findUnique({
    where: { departement: dossier.departement },
  })
  return service?.courriel ?? null
}

async function lirePieceJointe(documentId: string): Promise<MessageAEnvoyer['pieceJointe']> {
  const document = await lecture().document.findUnique({ where: { id: documentId } })
  if (!document) throw new EchecDefinitif('La pièce jointe n’existe pas.')
  if (!document.sha256) throw new Error('La pièce jointe n’est pas encore rangée.')
  const nom = `${document.type.replaceAll('_', '-')}${document.numero ? `-${document.numero}` : ''}.pdf`
  return { nom, octets: await lireFichier(document.sha256) }
}

async function noter(id: string, suite: Partial<Omit<Courriel, 'id'>>): Promise<void> {
  await transaction((tx) => tx.courriel.updateMany({ where: { id, etat: 'a_envoyer' }, data: suite }))
}

function raisonDe(erreur: unknown): string {
  return (erreur instanceof Error ? erreur.message : String(erreur)).slice(0, 500)
}
