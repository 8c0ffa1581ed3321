import { listAnnexesPubliees } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { type DossierComplet, evaluerConformite } from '~/adapters/db/dossier-complet.server'
import { seSouvenir } from '~/adapters/db/souvenir.server'
import type { Jour } from '~/domain/commun/jour'
import { type AnnonceAnnexe, mesurerEffet } from '~/domain/equipement/annexe-effet'
import { derniere, trouverEnVigueur } from '~/domain/equipement/annexe-publication'
import { libelleConformite } from '~/domain/equipement/conformite'

/**
 * The version that a draft meets beside the one it was started with, or one published after the deposit of a dossier;
 * null when there is none. `dossier` as stored, not yet under the version of the day.
 */
export async function annoncerVersion(dossier: DossierComplet, jour: Jour): Promise<AnnonceAnnexe | null> {
  const publiees = await seSouvenir('annexes-publiees', () => listAnnexesPubliees(lecture()))
  const sienne = publiees.find(({ version }) => version === dossier.annexe)
  const [autre, portee] = choisir(dossier, publiees, jour)
  if (!sienne || !autre || autre.version === sienne.version || autre.du <= sienne.du) return null
  const connue = portee === 'a_venir' ? (trouverEnVigueur(publiees, jour) ?? sienne) : sienne
  const [avant, apres] = [connue, autre].map(({ annexe }) =>
    evaluerConformite(annexe, dossier.rubriques, dossier.lignes),
  ) as [DossierComplet['conformite'], DossierComplet['conformite']]
  return {
    version: autre.version,
    du: autre.du,
    depuis: connue.version,
    portee,
    verdict: libelleConformite(apres).public ?? '',
    changements: mesurerEffet(avant, apres).changements,
  }
}

type Publiees = Awaited<ReturnType<typeof listAnnexesPubliees>>

function choisir(
  { statut, annexe }: DossierComplet,
  publiees: Publiees,
  jour: Jour,
): readonly [Publiees[number] | null, AnnonceAnnexe['portee']] {
  if (statut !== 'brouillon') return [derniere(publiees), 'information']
  const enVigueur = trouverEnVigueur(publiees, jour)
  if (enVigueur && enVigueur.version !== annexe) return [enVigueur, 'applicable']
  return [publiees.filter(({ du }) => du > jour).at(-1) ?? null, 'a_venir']
}
