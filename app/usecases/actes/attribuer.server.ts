import { lireAttribution } from '~/adapters/db/attribution-detr.server'
import type { Tx } from '~/adapters/db/base.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result, refus } from '~/domain/commun/result'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { citerArrete } from '~/domain/document/arrete-cite'
import type { Lettre } from '~/domain/document/bloc'
import type { Acte, ActeEnCours, Franchissement } from './acte.server'
import { franchirDemande, lireDemandeDe, numerotationDetr } from './acte-detr.server'

/**
 * The grant: the arrêté and its notification. Judged once more at the signature, on what was proposed: a line, an
 * amount or a resource changed since then refuses.
 * @source art. R2334-26, R2334-27 CGCT
 */
export const attribuer: Acte = {
  numerotation: numerotationDetr,
  signer,
  retourner: async (acte) => franchirDemande(acte, await lireDemandeDe(acte), 'retourner_attribution'),
}

async function signer(acte: ActeEnCours): Promise<Result<Franchissement>> {
  const { proposition, maintenant } = acte
  const ouverte = await lireDemandeDe(acte)
  const attribution = await lireAttribution(acte.tx, ouverte, jourDeParis(maintenant))
  const inchangee =
    attribution !== null &&
    BigInt(attribution.montant) === proposition.montant &&
    attribution.taux === proposition.taux &&
    BigInt(attribution.assiette.assiette) === proposition.assiette
  if (!inchangee) return refus(CYCLE_DETR.motifs.proposition_en_cours)

  const passage = await franchirDemande(acte, ouverte, 'signer_attribution', {
    controles: attribution.bloquants.length === 0,
    data: {
      montantRetenu: proposition.montant,
      tauxRetenu: proposition.taux,
      assietteRetenue: proposition.assiette,
      attribueLe: maintenant,
    },
  })
  if (!passage.ok) return passage
  await citerDansLaNotification(acte)
  return ok(passage.value)
}

/**
 * The notification quotes the number of the arrêté, which is numbered just after, in this same transaction and first
 * of its letters (`findProposition` reads them by type): the row of the series is held until the commit.
 */
async function citerDansLaNotification({ tx, dossier, proposition, maintenant }: ActeEnCours): Promise<void> {
  const notification = proposition.documents.find(({ type }) => type === 'notification')
  if (!notification) return
  const date = jourDeParis(maintenant)
  const { serie, prefixe } = numerotationDetr({
    departement: dossier.departement,
    annee: Number(date.slice(0, 4)),
  })
  const numero = `${prefixe}-${String(await prochainNumero(tx, serie)).padStart(4, '0')}`
  const lettre = citerArrete(JSON.parse(notification.contenu) as Lettre, { numero, date })
  await tx.document.update({ where: { id: notification.id }, data: { contenu: JSON.stringify(lettre) } })
}

/** The number that the series will give next, its row locked by this write. */
async function prochainNumero(tx: Tx, serie: string): Promise<number> {
  const { valeur } = await tx.compteur.upsert({
    where: { serie },
    create: { serie, valeur: 0 },
    update: { valeur: { increment: 0 } },
  })
  return valeur + 1
}
