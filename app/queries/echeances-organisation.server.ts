import { lecture } from '~/adapters/db/base.server'
import { lireDatesLegales } from '~/adapters/db/dates-legales.server'
import { filtreDossiers, getDossier } from '~/adapters/db/dossiers.server'
import type { Prisma } from '~/adapters/db/generated/sqlite/client'
import { getOrganisation } from '~/adapters/db/organisations.server'
import { jetonAgenda } from '~/adapters/session/agenda.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { hacher } from '~/adapters/session/sessions.server'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { type Acteur, isEnVigueur } from '~/domain/commun/role'
import type { DateLegale } from '~/domain/detr/dates-legales'

/** Dossiers of one organisation with a DETR request: no real one has more. */
const AU_PLUS = 200

export type DatesDuDossier = {
  readonly dossierId: string
  readonly numero: string
  readonly titre: string
  readonly dates: readonly DateLegale[]
}

/** The legal dates of all the dossiers of an organisation, for one of its confirmed people. @throws 404 */
export async function echeancesOrganisation(acteur: Acteur, organisationId: string, maintenant: Date) {
  const { organisation, verifie } = await getOrganisation(lecture(), acteur, organisationId)
  const jour = jourDeParis(maintenant)
  const [dossiers, agenda] = await Promise.all([
    lireDossiers({ AND: [{ organisationId }, filtreDossiers(acteur)] }, jour),
    lecture().agenda.findFirst({ where: { organisationId, personneId: acteur.id, revoqueLe: null } }),
  ])
  return {
    organisation: { id: organisation.id, nom: organisation.nom },
    verifie,
    dossiers,
    jetonAgenda: agenda && verifie ? jetonAgenda(agenda.id) : null,
  }
}

/** The same dates behind a secret link, while its owner is a confirmed member. @throws 404 */
export async function agendaPublic(jeton: string, maintenant: Date) {
  const jour = jourDeParis(maintenant)
  const agenda = await lecture().agenda.findUnique({ where: { jetonHash: hacher(jeton) } })
  if (!agenda?.organisationId || agenda.revoqueLe !== null) throw introuvable()
  const { organisationId, personneId } = agenda
  const membres = await lecture().membre.findMany({
    where: { organisationId, personneId, verifieLe: { not: null } },
    include: { organisation: { select: { nom: true } } },
  })
  const membre = membres.find((possible) => isEnVigueur(possible, jour))
  if (!membre) throw introuvable()
  return { organisation: membre.organisation.nom, dossiers: await lireDossiers({ organisationId }, jour) }
}

/** The dates of one dossier, to put in an agenda by hand. @throws 404 */
export async function datesDuDossier(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { id } = await getDossier(lecture(), acteur, dossierId)
  const [dossier] = await lireDossiers({ id }, jourDeParis(maintenant))
  if (!dossier) throw introuvable()
  return dossier
}

async function lireDossiers(where: Prisma.DossierWhereInput, jour: Jour): Promise<readonly DatesDuDossier[]> {
  const dossiers = await lecture().dossier.findMany({
    where: { AND: [where, { statut: { not: 'brouillon' }, historique: false }] },
    orderBy: { id: 'asc' },
    take: AU_PLUS,
    include: {
      demandes: {
        where: { statut: { not: 'brouillon' } },
        orderBy: { creeLe: 'asc' },
        include: { suspensions: { orderBy: { creeLe: 'asc' } } },
      },
      documents: {
        where: { notifieLe: { not: null } },
        orderBy: { creeLe: 'asc' },
        select: { demandeId: true, type: true, notifieLe: true },
      },
    },
  })
  return dossiers.flatMap((dossier) => {
    const demande = dossier.demandes.at(-1)
    if (!demande) return []
    const dates = lireDatesLegales(dossier, demande, jour)
    const { id: dossierId, numero, titre } = dossier
    return [{ dossierId, numero: numero ?? '', titre, dates }]
  })
}
