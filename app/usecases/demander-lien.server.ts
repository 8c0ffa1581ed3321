import { lienConnexion } from '#emails/lien-connexion'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { retourLocal } from '~/adapters/session/retour.server'
import { hacher, nouveauJeton } from '~/adapters/session/sessions.server'
import { noterTentative, REGLE_ADRESSE, REGLE_IP } from '~/adapters/session/throttle.server'
import { heureDeParis } from '~/domain/commun/jour'
import { type Motif, motif } from '~/domain/commun/motif'
import { configuration } from '~/env.server'

/** Life of a link. Rural mail servers may hold a first message longer: it becomes a setting. */
export const DUREE_DU_LIEN = 10 * 60_000

export type DemandeDeLien = {
  /** Already read by the form: small letters, one address. */
  readonly courriel: string
  /** The wanted page; anything that is not one of ours is dropped. */
  readonly retour: string | null
  /** Of the client; empty when unknown, and then only the mailbox is counted. */
  readonly adresseIp: string
}
export type LienDemande =
  | { readonly ok: true }
  | { readonly ok: false; readonly motifs: readonly Motif[]; readonly reessayerLe: Date }

/**
 * Sends a single-use link to this address, known or not: the answer is the same. Refused, with the hour of the
 * next try, when links are asked too often for the mailbox or from the IP.
 */
export function demanderLien(demande: DemandeDeLien, maintenant: Date): Promise<LienDemande> {
  const { courriel, adresseIp } = demande
  return transaction(async (tx): Promise<LienDemande> => {
    const essais = [{ cle: `connexion:adresse:${hacher(courriel)}`, regle: REGLE_ADRESSE }]
    if (adresseIp !== '') essais.push({ cle: `connexion:ip:${adresseIp}`, regle: REGLE_IP })
    const plusTard = await noterTentative(tx, essais, maintenant)
    if (plusTard) return trop(plusTard)

    const id = nouvelId()
    const jeton = nouveauJeton()
    const expireLe = new Date(maintenant.getTime() + DUREE_DU_LIEN)
    const retour = retourLocal(demande.retour)
    await tx.lienConnexion.create({
      data: { id, jetonHash: hacher(jeton), courriel, retour, creeLe: maintenant, expireLe },
    })
    const lien = `${configuration().origine}/connexion/lien/${jeton}`
    const message = lienConnexion({ expireLe, lien })
    await addCourriel(tx, { cle: `lien-connexion:${id}`, a: courriel, courriel: message }, maintenant)
    return { ok: true }
  })
}

function trop(plusTard: Date): LienDemande {
  const minute = 60_000
  const reessayerLe = new Date(Math.ceil(plusTard.getTime() / minute) * minute)
  const message = `Trop de demandes. Réessayez à ${heureDeParis(reessayerLe)}.`
  return { ok: false, motifs: [motif('connexion.trop', message, null, 'courriel')], reessayerLe }
}
