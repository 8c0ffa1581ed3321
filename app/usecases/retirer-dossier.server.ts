import { retrait } from '#emails/retrait'
import type { Tx } from '~/adapters/db/base.server'
import { findAdresseAgent } from '~/adapters/db/destinataires-agents.server'
import { type DemandeComplete, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier, PERIME, saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement, type NouvelEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type Role } from '~/domain/commun/role'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { configuration } from '~/env.server'

export type Retrait = {
  readonly dossierId: string
  readonly version: number | null
  readonly motif: string
  /** Gives up the DETR request too: without it, an open request keeps the dossier. */
  readonly avecDetr: boolean
}

/** The organisation takes its dossier back, with a reason. @throws 404 when it is not this person's */
export function retirerDossier(acteur: Acteur, retire: Retrait, maintenant: Date): Promise<Result<null>> {
  const { dossierId, version, avecDetr } = retire
  return transaction(async (tx): Promise<Result<null>> => {
    const ligne = await getDossier(tx, acteur, dossierId)
    if (version !== null && version !== ligne.version) return refus(PERIME)
    const { statut, roles } = ligne
    const dossier = await lireDossierComplet(tx, dossierId)
    const motif_donne = retire.motif.trim() !== ''
    const ouvertes = dossier.demandes.filter(
      (demande) => demande.statut !== 'brouillon' && !CYCLE_DETR.finaux.includes(demande.statut),
    )
    const passage = franchir(CYCLE_DOSSIER, 'retirer', {
      statut,
      roles,
      faits: { motif_donne, aucun_acte_detr_en_cours: avecDetr || ouvertes.length === 0 },
    })
    if (!passage.ok) return passage
    const par = {
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: roles.includes('elu') ? ('elu' as const) : ('demandeur' as const),
      le: maintenant,
      detail: { motif: retire.motif },
    }
    for (const demande of ouvertes) {
      const abandon = await abandonner(tx, demande, roles, par)
      if (!abandon.ok) return abandon
    }
    const suite = { statut: passage.value, retraitMotif: retire.motif, decideLe: maintenant }
    const ecrite = await saveDossier(tx, ligne, suite, maintenant)
    if (!ecrite.ok) return ecrite
    const evenement = {
      dossierId,
      cycle: 'dossier',
      verbe: 'retirer',
      de: statut,
      vers: passage.value,
    } as const
    await addEvenement(tx, { ...evenement, ...par })
    const a = await findAdresseAgent(tx, ligne)
    if (a === null) return ok(null)
    const courriel = retrait({
      dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
      parNom: par.acteur.nom,
      motif: retire.motif,
      lien: `${configuration().origine}/instruction/dossiers/${dossierId}`,
      service: null,
    })
    await addCourriel(tx, { cle: `retrait:${dossierId}:${a}`, a, courriel, dossierId }, maintenant)
    return ok(null)
  })
}

async function abandonner(
  tx: Tx,
  demande: DemandeComplete,
  roles: readonly Role[],
  par: Pick<NouvelEvenement, 'acteur' | 'role' | 'le' | 'detail'>,
): Promise<Result<null>> {
  const { id: demandeId, dossierId, statut } = demande
  const passage = franchir(CYCLE_DETR, 'annuler', { statut, roles, faits: { motif_donne: true } })
  if (!passage.ok) return passage
  await tx.demandeDetr.update({
    where: { id: demandeId },
    data: { statut: passage.value, version: { increment: 1 } },
  })
  const evenement = {
    dossierId,
    demandeId,
    cycle: 'detr',
    verbe: 'annuler',
    de: statut,
    vers: passage.value,
  } as const
  await addEvenement(tx, { ...evenement, ...par })
  return ok(null)
}
