import { demandeComplete } from '#emails/demande-complete'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import {
  avancerDemande,
  completudeDe,
  type DemandeOuverte,
  findDemande,
  planifierReputation,
} from '~/adapters/db/demande-detr.server'
import { listDestinataires } from '~/adapters/db/destinataires.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { ok, type Result } from '~/domain/commun/result'
import { configuration } from '~/env.server'

export type Reputation = 'reputee' | 'reportee' | 'sans_objet'

/**
 * What the silence of three months does by itself: the request is deemed complete, the applicant is told (mail 19).
 * Before the date, plans another look on it: a suspension moved it. While pieces are awaited, or once someone has
 * decided, does nothing.
 * @source art. R2334-23 CGCT
 */
export function reputerComplet(demandeId: string, maintenant: Date): Promise<Result<Reputation>> {
  return transaction(async (tx): Promise<Result<Reputation>> => {
    const ouverte = await findDemande(tx, demandeId)
    if (ouverte?.demande.statut !== 'depose') return ok('sans_objet')
    const { completude, reputeCompletLe } = completudeDe(ouverte.demande, jourDeParis(maintenant))
    if (completude !== 'repute_complet') {
      if (reputeCompletLe) await planifierReputation(tx, demandeId, reputeCompletLe, maintenant)
      return ok('reportee')
    }
    const passage = await avancerDemande(
      tx,
      ouverte,
      {
        etape: 'reputer_complet',
        faits: { delai_ecoule: true },
        acteur: null,
        detail: { reputeCompletLe },
      },
      maintenant,
    )
    if (!passage.ok) return passage
    await prevenir(tx, ouverte, reputeCompletLe, maintenant)
    return ok('reputee')
  })
}

async function prevenir(
  tx: Tx,
  { dossier, demande }: DemandeOuverte,
  reputeeCompleteLe: Jour | null,
  maintenant: Date,
): Promise<void> {
  const courriel = demandeComplete({
    dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
    reputeeCompleteLe,
    lien: `${configuration().origine}/espace/dossiers/${dossier.id}/detr`,
    service: await lireService(tx, dossier.departement),
  })
  for (const a of await listDestinataires(tx, dossier)) {
    const cle = `repute-complet:${demande.id}:${a}`
    await addCourriel(tx, { cle, a, courriel, dossierId: dossier.id }, maintenant)
  }
}
