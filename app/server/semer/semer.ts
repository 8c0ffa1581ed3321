import { transaction } from '~/adapters/db/transaction.server'
import { creerAgents } from './agents'
import { semerDossiers } from './dossiers'
import { semerListes } from './listes-demo'
import { creerOrganisationSemee, type OrganisationSemee, trouverBeneficiaire } from './organisations'
import { recueilsObserves, reglesLocales } from './regles-locales'
import { SERVICES_PREFECTURE } from './services-prefecture'
import { lireSubventions2018, type Subvention2018 } from './subventions-2018'

export type BeneficiaireSeme = {
  readonly organisation: OrganisationSemee
  readonly subvention: Subvention2018
}

/**
 * Fills an empty database with the demonstration: agents of six départements, the communes and EPCI of the real
 * grants of 2018 with invented people, and their dossiers led by the use cases themselves, dated before `maintenant`.
 */
export async function semer(maintenant: Date): Promise<void> {
  const annee = maintenant.getUTCFullYear()
  const { agents, beneficiaires, fictives } = await transaction(async (tx) => {
    await tx.servicePrefecture.createMany({ data: [...SERVICES_PREFECTURE] })
    for (const exercice of [annee - 1, annee, annee + 1]) {
      await tx.recueilRegles.createMany({ data: recueilsObserves(exercice, maintenant) })
      await tx.regleLocale.createMany({ data: reglesLocales(exercice) })
    }
    const crees = await creerAgents(tx, maintenant)
    await semerListes(tx, crees, maintenant)
    const semes: BeneficiaireSeme[] = []
    for (const [rang, subvention] of lireSubventions2018().entries()) {
      const trouve = await trouverBeneficiaire(tx, subvention.departement, subvention.beneficiaire)
      if (!trouve) continue
      const revest = trouve.siege.code === '04164'
      const organisation = await creerOrganisationSemee(tx, trouve, {
        rang,
        demo: isMontree(subvention.departement, revest, semes),
        le: maintenant,
        ...(revest ? REVEST : {}),
      })
      semes.push({ organisation, subvention })
    }
    return { agents: crees, beneficiaires: semes, fictives: await semerFictives(tx, maintenant) }
  })
  await semerDossiers({ agents, beneficiaires, fictives }, maintenant)
}

/** The two people of the story of the README. */
const REVEST = {
  secretaire: { civilite: 'Mme', prenom: 'Camille', nom: 'Martin' },
  elu: { civilite: 'Mme', prenom: 'Claire', nom: 'Roux' },
} as const

/** Hautes-Alpes: two communes and an association, marked « fictif ». */
async function semerFictives(tx: Parameters<typeof creerAgents>[0], le: Date): Promise<OrganisationSemee[]> {
  const fictives: OrganisationSemee[] = []
  for (const [rang, code] of ['05046', '05061', '05079'].entries()) {
    const siege = await tx.commune.findUnique({ where: { code } })
    if (!siege) continue
    const association = rang === 2
    fictives.push(
      await creerOrganisationSemee(
        tx,
        {
          nature: association ? 'association' : 'commune',
          nom: association ? 'Les Clés du numérique (fictif)' : siege.nom,
          siren: association ? null : siege.siren,
          population: association ? null : siege.population,
          siege,
        },
        { rang: 100 + rang, demo: true, le },
      ),
    )
  }
  return fictives
}

/** On the demonstration page: Revest-Saint-Martin in 04, the first organisation of each other département. */
function isMontree(departement: string, revest: boolean, semes: readonly BeneficiaireSeme[]): boolean {
  if (departement === '04') return revest
  return !semes.some(({ organisation }) => organisation.departement === departement)
}
