import type { DemandeOuverte } from '~/adapters/db/demande-detr.server'
import type { DemandeComplete } from '~/adapters/db/dossier-complet.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import type { Prisma } from '~/adapters/db/generated/sqlite/client'
import { introuvable } from '~/adapters/session/gardes.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result } from '~/domain/commun/result'
import { CYCLE_DETR, type EtapeDetr } from '~/domain/detr/cycle'
import type { Acte, ActeEnCours, Franchissement } from './acte.server'

/** The request that an act is about. */
export async function lireDemandeDe({ tx, dossier, proposition }: ActeEnCours): Promise<DemandeOuverte> {
  const complet = await lireDossierComplet(tx, dossier.id)
  const demande = complet.demandes.find(({ id }: DemandeComplete) => id === proposition.demandeId)
  if (!demande) throw introuvable()
  return { dossier: complet, demande, roles: dossier.roles }
}

/** Takes a step of the request's cycle with the facts of the act, and writes the status. */
export async function franchirDemande(
  { tx, dossier, faits, maintenant }: ActeEnCours,
  { demande }: DemandeOuverte,
  etape: EtapeDetr,
  {
    controles = false,
    data = {},
  }: { controles?: boolean; data?: Omit<Prisma.DemandeDetrUncheckedUpdateInput, 'id' | 'statut'> } = {},
): Promise<Result<Franchissement>> {
  const passage = franchir(CYCLE_DETR, etape, {
    statut: demande.statut,
    roles: dossier.roles,
    faits: { ...faits, controles_conformes: controles },
  })
  if (!passage.ok) return passage
  const ecrit = await saveDossier(tx, dossier, {}, maintenant)
  if (!ecrit.ok) return ecrit
  await tx.demandeDetr.update({
    where: { id: demande.id },
    data: { ...data, statut: passage.value, version: { increment: 1 } },
  })
  return ok({ cycle: 'detr', verbe: etape, de: demande.statut, vers: passage.value })
}

/** The common part of the three rejections: they differ by the step that the signature takes. */
export function acteRejet(etape: EtapeDetr): Acte {
  return {
    numerotation: numerotationDetr,
    signer: async (acte) => franchirDemande(acte, await lireDemandeDe(acte), etape),
    retourner: async (acte) => franchirDemande(acte, await lireDemandeDe(acte), 'retourner_rejet'),
  }
}

/** One gapless series per département and year for every decision on the DETR. */
export function numerotationDetr({ departement, annee }: { departement: string; annee: number }) {
  const serie = `DETR-${departement}-${annee}`
  return { serie, prefixe: serie }
}
