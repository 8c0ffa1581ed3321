import { jourDeParis } from '~/domain/commun/jour'
import type { FaitRecueil } from '~/domain/organisation/fait-recueil'
import type { Lecture, Tx } from './base.server'

/** Whether the town hall of a commune takes the requests of identity papers, as the applied list says. */
export async function lireFaitRecueil(
  tx: Tx | Lecture,
  { codeInsee, departement }: { codeInsee: string; departement: string },
): Promise<FaitRecueil> {
  const liste = await tx.listeImportee.findFirst({
    where: { type: 'dispositifs_de_recueil', departement, etat: 'appliquee' },
    select: { appliqueeLe: true, source: true },
  })
  if (!liste?.appliqueeLe) return { etat: 'inconnu' }
  const dispositif = await tx.dispositifDeRecueil.findUnique({ where: { codeInsee } })
  return {
    etat: dispositif ? 'avec' : 'sans',
    depuisLe: dispositif?.du ?? null,
    detail: dispositif?.detail ?? null,
    source: liste.source,
    appliqueeLe: jourDeParis(liste.appliqueeLe),
  }
}
