import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { filtreDossiers } from '~/adapters/db/dossiers.server'
import type { Acteur } from '~/domain/commun/role'
import { LIBELLES_NATURE, type NatureOrganisation } from '~/domain/organisation/nature'

/** What the first page needs: the organisations for which this person may open a dossier, and their drafts. */
export async function nouveauDossier(acteur: Acteur) {
  const ids = acteur.membres
    .filter(({ role }) => role !== 'lecteur')
    .map(({ organisationId }) => organisationId)
  const [organisations, brouillons] = await Promise.all([
    lecture().organisation.findMany({ where: { id: { in: ids } }, orderBy: [{ nom: 'asc' }, { id: 'asc' }] }),
    lecture().dossier.findMany({
      where: { AND: [{ organisationId: { in: ids }, statut: 'brouillon' }, filtreDossiers(acteur)] },
      orderBy: { majLe: 'desc' },
      select: { id: true, titre: true, majLe: true, organisationId: true },
    }),
  ])
  return Promise.all(
    organisations.map(async ({ id, nom, nature, departement }) => {
      const { responsable, prefecture, telephone } = await lireService(lecture(), departement)
      return {
        id,
        nom,
        nature: nature as NatureOrganisation,
        natureLibelle: LIBELLES_NATURE[nature as NatureOrganisation],
        service: { responsable, prefecture, telephone },
        brouillons: brouillons
          .filter(({ organisationId }) => organisationId === id)
          .map((brouillon) => ({ id: brouillon.id, titre: brouillon.titre, majLe: brouillon.majLe })),
      }
    }),
  )
}
export type OrganisationPourDossier = Awaited<ReturnType<typeof nouveauDossier>>[number]
