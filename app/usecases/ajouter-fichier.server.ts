import { antivirus } from '~/adapters/antivirus/antivirus.server'
import { type Lecture, lecture, type Tx } from '~/adapters/db/base.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { controlerFichier, type FichierRecu } from '~/adapters/storage/controle-fichier.server'
import { type FichierRange, PlusDePlace, rangerFichier } from '~/adapters/storage/depot.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type Role, rolesSurDossier } from '~/domain/commun/role'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { type EtatPiece, TYPES_PIECE } from '~/domain/dossier/pieces'

export type AjoutFichier = {
  readonly dossierId: string
  readonly type: string
  readonly fichier: FichierRecu
}

/**
 * Adds a file to a piece of a dossier: checked, kept on disk, then written with its event. A file already there is
 * never overwritten: the newest one not removed is the current one. The piece becomes `recue`.
 * @throws 404 when the dossier is not this person's
 */
export async function ajouterFichier(
  acteur: Acteur,
  { dossierId, type, fichier }: AjoutFichier,
  maintenant: Date,
): Promise<Result<{ fichierId: string }>> {
  const avant = checkEnvoi(await getDossierOuvert(lecture(), acteur, dossierId), type)
  if (!avant.ok) return avant
  const controle = await controlerFichier(fichier)
  if (!controle.ok) return controle
  const { nom, mime, octets } = controle.value
  const etatAntivirus = await antivirus().controler(octets)
  const range = await ranger(octets)
  if (!range.ok) return range

  return transaction(async (tx) => {
    // First of all: two files sent at once then write the journal one after the other.
    await tx.dossier.updateMany({
      where: { id: dossierId },
      data: { version: { increment: 1 }, majLe: maintenant },
    })
    const dossier = await getDossierOuvert(tx, acteur, dossierId)
    const envoi = checkEnvoi(dossier, type)
    if (!envoi.ok) return envoi

    const piece = await tx.piece.upsert({
      where: { dossierId_type: { dossierId, type } },
      create: { id: nouvelId(), dossierId, type, etat: 'recue' },
      update: { etat: 'recue', motif: null },
    })
    const { sha256, taille } = range.value
    const fichierId = nouvelId()
    const depose = { deposeLe: maintenant, deposeParId: acteur.id }
    await tx.fichier.create({
      data: {
        id: fichierId,
        pieceId: piece.id,
        nom,
        mime,
        taille,
        sha256,
        controle: etatAntivirus,
        ...depose,
      },
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'ajouter_fichier',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: roleQuiEcrit(dossier.roles),
      le: maintenant,
      detail: { piece: type, fichierId, nom, taille, sha256 },
    })
    return ok({ fichierId })
  })
}

async function ranger(octets: Uint8Array): Promise<Result<FichierRange>> {
  try {
    return ok(await rangerFichier(octets))
  } catch (erreur) {
    if (erreur instanceof PlusDePlace) return refus(erreur.motif)
    throw erreur
  }
}

export type DossierOuvert = Awaited<ReturnType<typeof getDossierOuvert>>

/** The dossier of this person, with what decides whether a file may come. @throws 404 */
export async function getDossierOuvert(client: Lecture | Tx, acteur: Acteur, dossierId: string) {
  const dossier = await client.dossier.findUnique({
    where: { id: dossierId },
    include: { demandes: { select: { statut: true } }, pieces: { select: { type: true, etat: true } } },
  })
  const roles = dossier ? rolesSurDossier(acteur, dossier) : []
  if (!dossier || roles.length === 0) throw introuvable()
  return { ...dossier, roles }
}

/** Who writes in the journal; null: this person only reads. */
export function roleQuiPrepare(roles: readonly Role[]): 'elu' | 'demandeur' | null {
  if (roles.includes('elu')) return 'elu'
  return roles.includes('demandeur') ? 'demandeur' : null
}

function roleQuiEcrit(roles: readonly Role[]): Role {
  return roleQuiPrepare(roles) ?? 'demandeur'
}

/** Draft and corrections: any piece. After the deposit: a piece not received yet, any one while DETR is checked. */
function checkEnvoi(dossier: DossierOuvert, type: string): Result<null> {
  if (roleQuiPrepare(dossier.roles) === null)
    return refus(motif('dossier.role', 'Vous n’avez pas le rôle qui permet cette action.'))
  if (!(TYPES_PIECE as readonly string[]).includes(type))
    return refus(motif('piece.type', 'Choisissez la pièce que vous envoyez.', null, 'type'))

  const statut = dossier.statut as StatutDossier
  if (statut === 'brouillon' || statut === 'a_corriger') return ok(null)
  const etat = (dossier.pieces.find((piece) => piece.type === type)?.etat ?? 'attendue') as EtatPiece
  if (etat === 'validee')
    return refus(
      motif(
        'piece.validee',
        'Cette pièce est déjà validée\u00A0: vous n’avez rien à renvoyer.',
        null,
        'fichier',
      ),
    )
  if (dossier.demandes.some((demande) => DETR_EN_VERIFICATION.includes(demande.statut))) return ok(null)
  if (SUIVI_OUVERT.includes(statut) && etat !== 'recue') return ok(null)
  return refus(
    motif(
      'piece.fermee',
      'Ce dossier ne reçoit plus cette pièce. Écrivez un message à la préfecture.',
      null,
      'fichier',
    ),
  )
}

const DETR_EN_VERIFICATION: readonly string[] = ['depose', 'a_completer']
const SUIVI_OUVERT: readonly StatutDossier[] = ['depose', 'en_instruction', 'propose', 'agree']
