import { lecture } from '~/adapters/db/base.server'
import { lireAnnexeEnVigueur } from '~/adapters/db/dossier-complet.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { multiplierArrondi } from '~/domain/commun/montant'
import { normaliser } from '~/domain/territoire/recherche'
import type { BeneficiaireSeme } from './semer'

/** Whether a grant of 2018 goes over 80 % of its cost: a fact of history that today's rules refuse. */
export function depasse80({ subvention: { subvention, coutTotal } }: BeneficiaireSeme): boolean {
  return subvention * 100 > coutTotal * 80
}

/** A real grant of 2018, before the portal: its facts, no letter, and a journal that says where it comes from. */
export async function semerHistorique({ organisation, subvention }: BeneficiaireSeme): Promise<void> {
  const le = new Date('2018-06-30T10:00:00Z')
  const annexe = await lireAnnexeEnVigueur(lecture(), '2018-06-30')
  await transaction(async (tx) => {
    const dossierId = nouvelId()
    const montant = BigInt(subvention.subvention)
    const cout = BigInt(subvention.coutTotal)
    await tx.dossier.create({
      data: {
        id: dossierId,
        organisationId: organisation.id,
        departement: organisation.departement,
        titre: subvention.description,
        statut: 'agree',
        annexe: annexe.version,
        demandeDetr: true,
        historique: true,
        recherche: normaliser(`${organisation.nom} ${organisation.commune} 2018`),
        creeLe: le,
        majLe: le,
        deposeLe: le,
        receptionLe: '2018-06-30',
        decideLe: le,
        demandes: {
          create: {
            id: nouvelId(),
            statut: 'solde',
            receptionLe: '2018-06-30',
            coutTotal: cout,
            montantDemande: montant,
            assietteRetenue: cout,
            montantRetenu: montant,
            tauxRetenu: multiplierArrondi(subvention.subvention, 10_000, subvention.coutTotal),
            exercice: 2018,
            notifieeLe: '2018-06-30',
            creeLe: le,
          },
        },
      },
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'autre',
      verbe: 'reprendre_historique',
      acteur: null,
      role: 'systeme',
      le,
      detail: { source: 'DGCL, subventions d’investissement 2018, Licence Ouverte 2.0' },
    })
  })
}
