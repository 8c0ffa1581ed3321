import { lireNoms } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import {
  comparerContenus,
  type EtatDeListe,
  findListeAppliquee,
  getListe,
  type RapportDeListe,
  type TypeDeListe,
} from '~/adapters/db/listes.server'
import { exigerAdministration, LECTEURS_ADMINISTRATION } from '~/adapters/db/recueils.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { formatInstant, jourDeParis } from '~/domain/commun/jour'
import type { Acteur, RoleAgent } from '~/domain/commun/role'
import { compter } from '~/domain/organisation/liste-difference'
import { nomDepartement } from '~/domain/territoire/departements'

/** As the address says it, and as the database does. */
const GENRES: Readonly<Record<string, TypeDeListe>> = {
  eligibilite: 'eligibilite',
  'dispositifs-de-recueil': 'dispositifs_de_recueil',
}

export type AdresseDeListe = { readonly departement: string; readonly genre: string }
export type CadreImports = ReturnType<typeof cadreImports>

const HISTORIQUE_MAXIMAL = 50

/** What every page of an import shows first. @throws 404 outside the perimeter, or for an unknown kind of list */
export function cadreImports(
  acteur: Acteur,
  { departement, genre }: AdresseDeListe,
  lecteurs: readonly RoleAgent[] = LECTEURS_ADMINISTRATION,
) {
  const roles = exigerAdministration(acteur, departement, lecteurs)
  const type = Object.hasOwn(GENRES, genre) ? GENRES[genre] : undefined
  if (!type) throw introuvable()
  const peutAgir = roles.includes('admin_departement')
  return { departement, nom: nomDepartement(departement), genre, type, peutAgir }
}

/** The years that a list may be loaded for: last year, this one, the next one. */
export function anneesOuvertes(maintenant: Date): readonly number[] {
  const annee = exerciceCivil(jourDeParis(maintenant))
  return [annee + 1, annee, annee - 1]
}

/** The lists of a département, the newest first: who, when, which file, what it did. */
export async function listesImportees(acteur: Acteur, adresse: AdresseDeListe, maintenant: Date) {
  const cadre = cadreImports(acteur, adresse)
  const { departement, type } = cadre
  const lues = await lecture().listeImportee.findMany({
    where: { departement, type },
    orderBy: [{ importeeLe: 'desc' }, { id: 'desc' }],
    take: HISTORIQUE_MAXIMAL,
    omit: { contenu: true },
  })
  const rapports = new Map(lues.map(({ id, rapport }) => [id, JSON.parse(rapport) as RapportDeListe]))
  const noms = await lireNoms(lecture(), [
    ...lues.map(({ importeeParId }) => importeeParId),
    ...[...rapports.values()].map(({ appliqueeParId = null }) => appliqueeParId),
  ])
  const annees = anneesOuvertes(maintenant)
  return {
    ...cadre,
    annees,
    annee: annees[1] ?? 0,
    listes: lues.map((lue) => ({
      id: lue.id,
      exercice: lue.exercice,
      nomFichier: lue.nomFichier,
      sha256: lue.sha256,
      source: lue.source,
      lignes: lue.lignes,
      etat: lue.etat as EtatDeListe,
      importeeLe: formatInstant(lue.importeeLe),
      importeePar: noms.get(lue.importeeParId ?? '') ?? null,
      appliqueeLe: lue.appliqueeLe && formatInstant(lue.appliqueeLe),
      appliqueePar: noms.get(rapports.get(lue.id)?.appliqueeParId ?? '') ?? null,
    })),
  }
}

/** One list and what it would change from the one that applies now. @throws 404 */
export async function listeImportee(
  acteur: Acteur,
  { listeId, ...adresse }: AdresseDeListe & { listeId: string },
) {
  const cadre = cadreImports(acteur, adresse)
  const { departement, type } = cadre
  const liste = await getListe(lecture(), acteur, { type, departement, listeId })
  const appliquee = await findListeAppliquee(lecture(), liste)
  const noms = await lireNoms(lecture(), [liste.importeeParId, liste.rapport.appliqueeParId ?? null])
  const difference = comparerContenus(appliquee?.contenu ?? null, liste.contenu)
  const enVigueur = liste.etat === 'appliquee'
  return {
    ...cadre,
    id: liste.id,
    exercice: liste.exercice,
    nomFichier: liste.nomFichier,
    sha256: liste.sha256,
    source: liste.source,
    lignes: liste.lignes,
    etat: liste.etat,
    importeeLe: formatInstant(liste.importeeLe),
    importeePar: noms.get(liste.importeeParId ?? '') ?? null,
    appliqueeLe: liste.appliqueeLe && formatInstant(liste.appliqueeLe),
    appliqueePar: noms.get(liste.rapport.appliqueeParId ?? '') ?? null,
    baseId: appliquee?.id ?? null,
    baseNom: appliquee?.nomFichier ?? null,
    remarques: liste.rapport.remarques,
    /** An applied list differs in nothing from itself: what it changed when it was applied. */
    comptes: enVigueur ? liste.rapport.comptes : compter(difference),
    difference: enVigueur ? null : difference,
    nonCitees: await compterNonCitees(departement, liste.contenu.lignes),
  }
}
export type ListeImporteePage = Awaited<ReturnType<typeof listeImportee>>

/** The communes of the département that the list does not name. */
async function compterNonCitees(
  departement: string,
  lignes: readonly { readonly codeInsee: string | null }[],
): Promise<number> {
  const communes = await lecture().commune.count({ where: { departement, type: 'commune-actuelle' } })
  return Math.max(0, communes - lignes.filter(({ codeInsee }) => codeInsee !== null).length)
}
