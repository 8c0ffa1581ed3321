import { message } from '#emails/message'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { listDestinataires } from '~/adapters/db/destinataires.server'
import { LECTEURS_AGENTS } from '~/adapters/db/dossier-agent.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { type DossierLu, getDossierVisible, saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type Role } from '~/domain/commun/role'
import { configuration } from '~/env.server'

/** From which side one writes: a person may be of both, on two pages. */
export type CoteMessage = 'demandeur' | 'prefecture'

const ROLES_DU_COTE: Readonly<Record<CoteMessage, readonly Role[]>> = {
  demandeur: ['demandeur', 'elu'],
  prefecture: LECTEURS_AGENTS,
}

/**
 * Writes in the thread of a deposited dossier and tells the other side (mail 9; the text stays in the portal).
 * @throws 404 when the person is not of this side on this dossier
 */
export function envoyerMessage(
  acteur: Acteur,
  dossierId: string,
  { texte, cote }: { readonly texte: string; readonly cote: CoteMessage },
  maintenant: Date,
): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const dossier = await getDossierVisible(tx, acteur, dossierId)
    const role = dossier.roles.find((possible) => ROLES_DU_COTE[cote].includes(possible))
    if (!role) throw introuvable()
    if (dossier.statut === 'brouillon') return refus(AVANT_DEPOT)
    const ecrit = await saveDossier(tx, dossier, {}, maintenant)
    if (!ecrit.ok) return ecrit

    const id = nouvelId()
    await tx.message.create({ data: { id, dossierId, auteurId: acteur.id, cote, texte, le: maintenant } })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'envoyer_message',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role,
      le: maintenant,
      detail: { messageId: id },
    })
    await prevenir(tx, { id, cote, acteur, dossier }, maintenant)
    return ok({ id })
  })
}

/** To who prepared and the élu, or to the agent of the file, else to the service. */
async function prevenir(
  tx: Tx,
  { id, cote, acteur, dossier }: { id: string; cote: CoteMessage; acteur: Acteur; dossier: DossierLu },
  maintenant: Date,
): Promise<void> {
  const service = await lireService(tx, dossier.departement)
  const versDemandeur = cote === 'prefecture'
  const adresses = versDemandeur
    ? await listDestinataires(tx, await lireDossierComplet(tx, dossier.id))
    : await listAgentsAPrevenir(tx, dossier.agentId, service.courriel)
  const courriel = message({
    dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
    parNom: nomComplet(acteur),
    lien: `${configuration().origine}${versDemandeur ? '/espace' : '/instruction'}/dossiers/${dossier.id}${versDemandeur ? '/messages' : '#messages'}`,
    service: versDemandeur ? service : null,
  })
  for (const a of adresses.filter((adresse) => adresse !== acteur.courriel)) {
    await addCourriel(tx, { cle: `message:${id}:${a}`, a, courriel, dossierId: dossier.id }, maintenant)
  }
}

async function listAgentsAPrevenir(tx: Tx, agentId: string | null, service: string): Promise<string[]> {
  const agent = agentId ? await tx.personne.findUnique({ where: { id: agentId } }) : null
  const adresse = agent?.courriel ?? service
  return adresse === '' ? [] : [adresse]
}

const AVANT_DEPOT = motif(
  'message.brouillon',
  'Ce dossier n’est pas encore déposé\u00A0: appelez la préfecture pour toute question.',
  null,
  'texte',
)
