import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { Centimes } from '~/domain/commun/montant'
import type { Agents } from './agents'
import { DESTINS, type Equipe } from './destins'
import { depasse80, semerHistorique } from './historique'
import { avant } from './horloge'
import type { OrganisationSemee } from './organisations'
import { reglesLocales } from './regles-locales'
import type { BeneficiaireSeme } from './semer'

export type ASemer = {
  readonly agents: Agents
  readonly beneficiaires: readonly BeneficiaireSeme[]
  readonly fictives: readonly OrganisationSemee[]
}

/** Revest-Saint-Martin opens its dossier in the story of the README: nothing is prepared for it. */
const HISTOIRE = 'Revest-Saint-Martin'

/**
 * The dossiers of the demonstration: the real projects of 2018 led through the use cases to every status; those that
 * were granted over 80 % stay as history, and their commune has an invented dossier beside.
 */
export async function semerDossiers(
  { agents, beneficiaires, fictives }: ASemer,
  maintenant: Date,
): Promise<void> {
  let rang = 0
  for (const beneficiaire of beneficiaires) {
    const { organisation, subvention } = beneficiaire
    if (organisation.nom === HISTOIRE) continue
    const histoire = depasse80(beneficiaire)
    if (histoire) await semerHistorique(beneficiaire)
    const detr = histoire ? Math.floor((subvention.coutTotal * 2) / 5) : subvention.subvention
    await mener(
      {
        organisation,
        coutTotal: subvention.coutTotal,
        detr,
        titre: subvention.description,
        fictif: histoire,
      },
      rang,
      agents,
      maintenant,
    )
    rang += 1
  }
  for (const organisation of fictives) {
    const association = organisation.nature === 'association'
    const projet = {
      organisation,
      coutTotal: 180_000,
      detr: association ? 0 : 90_000,
      titre: 'Espace numérique (fictif)',
      fictif: true,
    }
    await mener(projet, association ? 2 : 0, agents, maintenant)
  }
}

type AMener = {
  readonly organisation: OrganisationSemee
  readonly coutTotal: Centimes
  readonly detr: Centimes
  readonly titre: string
  readonly fictif: boolean
}

async function mener(
  { organisation, coutTotal, detr, titre, fictif }: AMener,
  rang: number,
  agents: Agents,
  maintenant: Date,
): Promise<void> {
  const [nom, destin] = DESTINS[rang % DESTINS.length]!
  const { departement } = organisation
  const categorie =
    reglesLocales(maintenant.getUTCFullYear()).find((regle) => regle.departement === departement)
      ?.categorie ?? ''
  const equipe: Equipe = {
    referent: agents.get(`referent-${departement}`)!,
    instructeur: agents.get(`detr-${departement}`)!,
    signataire: agents.get(`signataire-${departement}`)!,
  }
  const projet = { organisation, coutTotal, detr, categorie, jour: jourDeParis(avant(maintenant, 120)) }
  const dossierId = await destin({ projet, equipe, maintenant }).catch((erreur: unknown) => {
    throw new Error(`${organisation.nom} (${nom}) : ${erreur instanceof Error ? erreur.message : erreur}`, {
      cause: erreur,
    })
  })
  await transaction((tx) => tx.dossier.update({ where: { id: dossierId }, data: { titre, fictif } }))
}
