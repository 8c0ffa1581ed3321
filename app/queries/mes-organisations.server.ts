import { lecture } from '~/adapters/db/base.server'
import { filtreDossiers } from '~/adapters/db/dossiers.server'
import { appartenance } from '~/adapters/db/organisations.server'
import type { Acteur } from '~/domain/commun/role'
import { LIBELLES_NATURE, type NatureOrganisation } from '~/domain/organisation/nature'

export type MonOrganisation = {
  readonly id: string
  readonly nom: string
  readonly nature: string
  readonly departementNom: string
  readonly verifie: boolean
  /** Those this person may see. */
  readonly dossiers: number
  /** What the préfecture waits for: drafts and corrections. */
  readonly aFaire: number
}

/** The organisations of this person, by name. */
export async function listMesOrganisations(acteur: Acteur): Promise<readonly MonOrganisation[]> {
  const ids = [...new Set(acteur.membres.map(({ organisationId }) => organisationId))]
  const [organisations, dossiers, departements] = await Promise.all([
    lecture().organisation.findMany({ where: { id: { in: ids } }, orderBy: [{ nom: 'asc' }, { id: 'asc' }] }),
    lecture().dossier.findMany({
      where: { AND: [{ organisationId: { in: ids } }, filtreDossiers(acteur)] },
      select: { organisationId: true, statut: true },
    }),
    lecture().departement.findMany(),
  ])
  const noms = new Map(departements.map(({ code, nom }) => [code, nom]))
  return organisations.map(({ id, nom, nature, departement }) => {
    const siens = dossiers.filter(({ organisationId }) => organisationId === id)
    return {
      id,
      nom,
      nature: LIBELLES_NATURE[nature as NatureOrganisation],
      departementNom: noms.get(departement) ?? '',
      verifie: appartenance(acteur, id)?.verifie ?? false,
      dossiers: siens.length,
      aFaire: siens.filter(({ statut }) => statut === 'brouillon' || statut === 'a_corriger').length,
    }
  })
}
