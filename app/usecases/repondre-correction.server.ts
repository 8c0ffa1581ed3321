import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier, saveDossier } from '~/adapters/db/dossiers.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { parseJour } from '~/domain/commun/jour'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur, Role } from '~/domain/commun/role'
import {
  type Cible,
  findCible,
  type ReponseCorrection,
  repondreCorrection as repondre,
} from '~/domain/dossier/corrections'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { isProposable } from '~/domain/dossier/valeur-avant'
import { poserValeur, type Valeurs } from '~/domain/dossier/valeurs'
import { lireValeurLigne } from '~/domain/equipement/valeur-ligne'

export type Reponse = {
  readonly dossierId: string
  readonly correctionId: string
  readonly reponse: ReponseCorrection
  readonly valeur: string | null
  readonly explication: string | null
  /** What the schema of a step says of one field, null when it is right: the form the draft was typed in. */
  readonly verifier: (etape: EtapeRubrique, valeurs: Valeurs, champ: string) => string | null
}

/**
 * Keeps the answer to one correction; it may change until all are sent back. Nothing else of the dossier moves: the
 * values are written at the sending.
 * @throws 404 when the dossier or the correction is not this person's
 */
export function repondreCorrection(
  acteur: Acteur,
  reponse: Reponse,
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx): Promise<Result<null>> => {
    const ligne = await getDossier(tx, acteur, reponse.dossierId)
    const refuse = checkOuvert(ligne)
    if (refuse) return refus(refuse)
    const dossier = await lireDossierComplet(tx, reponse.dossierId)
    const correction = dossier.corrections.find(
      ({ id, statut }) => id === reponse.correctionId && (statut === 'ouverte' || statut === 'repondue'),
    )
    if (!correction) throw introuvable()
    const cible = findCible(correction.cible, dossier.lignes)
    const valeur = cible?.sorte === 'piece' ? nomDuFichier(dossier, cible.type) : reponse.valeur
    if (cible?.sorte === 'piece' && reponse.reponse === 'modifiee' && valeur === null)
      return refus(SANS_FICHIER)
    const donnee = repondre(correction, { ...reponse, valeur })
    if (!donnee.ok) return donnee
    const { valeurApres, explication } = donnee.value
    const faux =
      reponse.reponse === 'gardee' ? [] : checkValeur(dossier, cible, valeurApres ?? '', reponse.verifier)
    if (faux.length > 0) return refus(...faux)

    await tx.correction.update({
      where: { id: correction.id },
      data: {
        statut: 'repondue',
        reponse: reponse.reponse,
        valeurApres,
        explication,
        repondueLe: maintenant,
      },
    })
    const ecrite = await saveDossier(tx, ligne, {}, maintenant)
    return ecrite.ok ? ok(null) : ecrite
  })
}

function checkOuvert({ statut, roles }: { statut: string; roles: readonly Role[] }): Motif | null {
  if (!roles.includes('demandeur') && !roles.includes('elu'))
    return motif('dossier.role', 'Vous n’avez pas le rôle qui permet cette action.')
  if (statut === 'a_corriger') return null
  return motif('dossier.statut', 'Le dossier a changé entre-temps\u00A0: cette action n’est plus possible.')
}

/** The file sent since the piece was asked again: it is then `recue`. */
function nomDuFichier(dossier: DossierComplet, type: string): string | null {
  const piece = dossier.pieces.find((connue) => connue.type === type)
  return piece?.etat === 'recue' ? (piece.envois[0]?.nom ?? null) : null
}

/** A value that could be written in its field is read as the form reads it; several answers at once are words. */
function checkValeur(
  dossier: DossierComplet,
  cible: Cible | null,
  valeur: string,
  verifier: Reponse['verifier'],
): readonly Motif[] {
  if (!cible || !isProposable(cible)) return []
  if (cible.sorte === 'ligne') {
    const lue = lireValeurLigne(cible.champ, valeur)
    return lue.ok ? [] : lue.motifs
  }
  if (cible.sorte === 'piece') return []
  const etape = cible.etape as EtapeRubrique
  const message = verifier(etape, poserValeur(dossier.valeurs(etape), cible.champ, valeur), cible.champ)
  if (message !== null) return [motif('correction.champ', message, null, 'valeur')]
  const jour = /Le$/.test(cible.champ) ? parseJour(valeur) : null
  return jour && !jour.ok ? jour.motifs.map((lu) => ({ ...lu, champ: 'valeur' })) : []
}

const SANS_FICHIER = motif(
  'correction.piece',
  'Ajoutez d’abord le nouveau fichier, ou dites pourquoi vous gardez celui-ci.',
  null,
  'reponse',
)
