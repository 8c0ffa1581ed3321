import { lireLieu } from '~/adapters/db/convention-espace.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { nouvelId } from '~/adapters/db/id.server'
import { CYCLE_ESPACE } from '~/domain/espace/cycle'
import type { ActeEnCours } from './acte.server'
import { acteEspace } from './acte-espace.server'

/** Agreement: the espace exists from now on, as a project, where and when the dossier says. */
export const agreer = acteEspace('signer_agrement', 'CONV', creerEspace)

async function creerEspace({ tx, dossier, maintenant }: ActeEnCours): Promise<void> {
  const { nom, adresse, commune, ouvertureLe } = lireLieu(await lireDossierComplet(tx, dossier.id))
  await tx.espace.create({
    data: {
      id: nouvelId(),
      dossierId: dossier.id,
      organisationId: dossier.organisationId,
      statut: CYCLE_ESPACE.initial,
      nom,
      adresse,
      commune,
      ouvertureLe,
      creeLe: maintenant,
    },
  })
}
