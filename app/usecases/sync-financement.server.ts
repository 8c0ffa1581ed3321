import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { jourDeParis } from '~/domain/commun/jour'
import { type Centimes, somme } from '~/domain/commun/montant'
import type { Financeur } from '~/domain/detr/financeurs'
import { lireCout } from './sync-lignes.server'

export type RessourceLue = {
  readonly financeur: Financeur
  readonly montant: Centimes
  readonly etat: 'sollicite' | 'obtenu' | 'refuse'
  readonly decisionLe: string | null
}

export type FinancementLu =
  | { readonly demandeDetr: 'non' }
  | {
      readonly demandeDetr: 'oui'
      readonly categorie: string | null
      readonly premierActe: 'oui' | 'non'
      readonly premierActeLe: string | null
      readonly derogation: boolean
      readonly debutPrevuLe: string
      readonly finPrevueLe: string
      readonly ressources: readonly RessourceLue[]
    }

/** Rewrites the request of a draft and its resources from what was typed; « non » leaves no request behind. */
export async function syncFinancement(
  tx: Tx,
  dossierId: string,
  lu: FinancementLu,
  maintenant: Date,
): Promise<void> {
  if (lu.demandeDetr === 'non') {
    await tx.demandeDetr.deleteMany({ where: { dossierId, statut: 'brouillon' } })
    return
  }
  const commence = lu.premierActe === 'oui'
  const faits = {
    categorie: lu.categorie,
    premierActeLe: commence ? lu.premierActeLe : null,
    derogation: commence && lu.derogation,
    debutPrevuLe: lu.debutPrevuLe,
    finPrevueLe: lu.finPrevueLe,
    coutTotal: await lireCout(tx, dossierId),
    montantDemande: BigInt(montantDetr(lu.ressources)),
    exercice: exerciceCivil(jourDeParis(maintenant)),
  }
  const connue = await tx.demandeDetr.findFirst({ where: { dossierId, statut: 'brouillon' } })
  const demandeId = connue?.id ?? nouvelId()
  await tx.demandeDetr.upsert({
    where: { id: demandeId },
    create: { id: demandeId, dossierId, creeLe: maintenant, ...faits },
    update: { ...faits, version: { increment: 1 } },
  })
  await tx.ressource.deleteMany({ where: { demandeId } })
  await tx.ressource.createMany({
    data: lu.ressources.map(({ financeur, montant, etat, decisionLe }, rang) => ({
      id: nouvelId(),
      demandeId,
      rang,
      financeur,
      montant: BigInt(montant),
      etat,
      decisionLe,
    })),
  })
}

function montantDetr(ressources: readonly RessourceLue[]): Centimes {
  return somme(ressources.filter(({ financeur }) => financeur === 'DETR').map(({ montant }) => montant))
}
