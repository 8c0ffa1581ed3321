import { introuvable } from '~/adapters/session/gardes.server'
import type { Acteur } from '~/domain/commun/role'
import type { Lettre } from '~/domain/document/bloc'
import { listLettresRecues, ouvrirSuivi } from './cadre-suivi.server'

/** The letters received on a dossier. @throws 404 */
export async function lettresDossier(acteur: Acteur, dossierId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  return { cadre, lettres: listLettresRecues(dossier) }
}

/** One of them, as blocks. Not notified yet, or of another dossier: the same 404. @throws 404 */
export async function lettreRecue(acteur: Acteur, dossierId: string, documentId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  const lettre = listLettresRecues(dossier).find(({ id }) => id === documentId)
  const document = dossier.documents.find(({ id }) => id === documentId)
  if (!lettre || !document) throw introuvable()
  return { cadre, lettre, contenu: JSON.parse(document.contenu) as Lettre }
}
