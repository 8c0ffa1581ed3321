import { listAnnexesPubliees } from '~/adapters/db/annexes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { type DemandeDePublication, derniere, publierVersion } from '~/domain/equipement/annexe-publication'
import { ANNEXE_PERIMEE, type BrouillonVu, getBrouillon, rolesDe } from './modifier-annexe.server'

/**
 * The draft becomes a version that never changes again, from a day after today on; the one before it ends the day
 * before. Refused when someone wrote in between: what is published is what was compared.
 * @throws 404 for anyone but the ministry, and for an unknown version
 */
export function publierAnnexe(
  acteur: Acteur,
  { version, revision }: BrouillonVu,
  demande: DemandeDePublication,
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx): Promise<Result<null>> => {
    const lu = await getBrouillon(tx, acteur, version)
    if (!lu.ok) return lu
    const precedente = derniere(await listAnnexesPubliees(tx))
    const { statut, annexe } = lu.value
    const cadre = { statut, roles: rolesDe(acteur), precedente, aujourdhui: jourDeParis(maintenant) }
    const publication = publierVersion(annexe, cadre, demande)
    if (!publication.ok) return publication
    const { count } = await tx.annexeVersion.updateMany({
      where: { version, revision, statut: 'brouillon' },
      data: {
        statut: 'publiee',
        contenu: JSON.stringify(publication.value.annexe),
        enVigueurDu: demande.enVigueurDu,
        decision: demande.decision.trim(),
        publieeParId: acteur.id,
        publieeLe: maintenant,
      },
    })
    if (count !== 1) return refus(ANNEXE_PERIMEE)
    if (!precedente) return ok(null)
    // Two drafts published at once: the second one no longer finds an open version to close.
    const fermee = await tx.annexeVersion.updateMany({
      where: { version: precedente.version, enVigueurAu: precedente.au },
      data: { enVigueurAu: publication.value.precedenteAu },
    })
    return fermee.count === 1 ? ok(null) : refus(ANNEXE_PERIMEE)
  })
}
