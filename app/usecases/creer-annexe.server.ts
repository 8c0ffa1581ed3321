import { listAnnexes } from '~/adapters/db/annexes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import {
  checkNomDeVersion,
  copierVersion,
  derniere,
  JOUR_DU_BROUILLON,
} from '~/domain/equipement/annexe-publication'

/**
 * A draft of the next version, copied from the last one published. One draft at a time: two would not know of each
 * other. Refused: a name that is not a year and a month, or that serves already.
 * @throws 404 for anyone but the ministry
 */
export function creerAnnexe(
  acteur: Acteur,
  { version }: { version: string },
  maintenant: Date,
): Promise<Result<{ version: string }>> {
  if (!acteur.agents.some(({ role }) => role === 'ministere')) throw introuvable()
  return transaction(async (tx): Promise<Result<{ version: string }>> => {
    const annexes = await listAnnexes(tx)
    const brouillon = annexes.find(({ statut }) => statut === 'brouillon')
    if (brouillon)
      return refus(
        motif(
          'annexe.brouillon',
          `Un brouillon existe déjà, ${brouillon.version}\u00A0: publiez-le ou supprimez-le.`,
        ),
      )
    const motifs = checkNomDeVersion(
      version,
      annexes.map((annexe) => annexe.version),
    )
    if (motifs.length > 0) return refus(...motifs)
    const modele = derniere(annexes)
    if (!modele) throw new Error('Aucune version publiée de l’annexe technique.')
    await tx.annexeVersion.create({
      data: {
        version,
        enVigueurDu: JOUR_DU_BROUILLON,
        statut: 'brouillon',
        contenu: JSON.stringify(copierVersion(modele.annexe, version)),
        issueDe: modele.version,
        creeParId: acteur.id,
        creeLe: maintenant,
      },
    })
    return ok({ version })
  })
}
