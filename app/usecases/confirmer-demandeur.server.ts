import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { checkVerification } from '~/domain/organisation/verification'

/**
 * Confirms from a file that who prepared it belongs to the organisation, traced on the file: nothing is decided
 * before. Confirming someone who already is changes nothing. @throws 404 outside the perimeter or the organisation
 */
export function confirmerDemandeur(
  acteur: Acteur,
  dossierId: string,
  membreId: string,
  maintenant: Date,
): Promise<Result<{ nom: string }>> {
  return transaction(async (tx) => {
    const dossier = await getDossierAgent(tx, acteur, dossierId, ['referent', 'admin_departement'])
    const membre = await tx.membre.findUnique({ where: { id: membreId }, include: { personne: true } })
    if (!membre || membre.organisationId !== dossier.organisationId) throw introuvable()
    const nom = nomComplet(membre.personne)
    if (membre.verifieLe !== null) return ok({ nom })

    const verificateur = { par: 'agent', personneId: acteur.id, dansSonPerimetre: true } as const
    const motifs = checkVerification({ ...membre, verifie: false }, verificateur)
    if (motifs.length > 0) return refus(...motifs)
    const ecrit = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrit.ok) return ecrit
    await tx.membre.update({
      where: { id: membreId },
      data: { verifieLe: maintenant, verifieParId: acteur.id, verifiePar: 'agent' },
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'confirmer_demandeur',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: dossier.roles.includes('referent') ? 'referent' : 'admin_departement',
      le: maintenant,
      detail: { nom },
    })
    return ok({ nom })
  })
}
