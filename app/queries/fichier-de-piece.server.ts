import { lecture } from '~/adapters/db/base.server'
import { exigerRoles } from '~/adapters/db/dossiers.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { ouvrirFlux } from '~/adapters/storage/depot.server'
import type { Acteur } from '~/domain/commun/role'

/**
 * A file of a piece for someone who may see its dossier: name, type and bytes as they come. A file that the
 * antivirus refused is never given. @throws 404
 */
export async function fichierDePiece(acteur: Acteur, fichierId: string) {
  const fichier = await lecture().fichier.findUnique({
    where: { id: fichierId },
    include: { piece: { include: { dossier: true } } },
  })
  if (!fichier) throw introuvable()
  exigerRoles(acteur, fichier.piece.dossier)
  if (fichier.controle === 'infecte') throw introuvable()
  const { taille, flux } = await ouvrirFlux(fichier.sha256)
  return { nom: fichier.nom, mime: fichier.mime, taille, flux }
}
