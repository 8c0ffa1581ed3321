import { lireNoms } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import { exigerAdministration, LECTEURS_ADMINISTRATION, peutVoir } from '~/adapters/db/recueils.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { formatJour, jourDeParis } from '~/domain/commun/jour'
import type { Acteur } from '~/domain/commun/role'
import { type StatutRecueil, versionApplicable } from '~/domain/detr/recueil'
import { nomDepartement } from '~/domain/territoire/departements'

/** The départements whose settings this person opens: theirs, or for the ministry those that have a rule book. */
export async function departementsAdministres(acteur: Acteur) {
  const siens = acteur.agents.filter(({ role }) => LECTEURS_ADMINISTRATION.includes(role))
  const national = siens.some(({ perimetre }) => perimetre.niveau === 'national')
  const codes = national
    ? (await lecture().recueilRegles.groupBy({ by: ['departement'] })).map(({ departement }) => departement)
    : siens.flatMap(({ perimetre: { niveau, code } }) => (niveau === 'departement' && code ? [code] : []))
  return [...new Set(codes)].sort().map((code) => ({ code, nom: nomDepartement(code) }))
}

/** The home of the settings of a département. @throws 404 outside the perimeter */
export function administration(acteur: Acteur, departement: string) {
  const roles = exigerAdministration(acteur, departement)
  return { departement, nom: nomDepartement(departement), peutAgir: roles.includes('admin_departement') }
}

/** The versions of the rule book of a département, the newest year first. @throws 404 outside the perimeter */
export async function listRecueils(acteur: Acteur, departement: string, maintenant: Date) {
  const cadre = administration(acteur, departement)
  const roles = exigerAdministration(acteur, departement)
  const jour = jourDeParis(maintenant)
  const lues = await lecture().recueilRegles.findMany({
    where: { departement },
    include: { _count: { select: { regles: true } } },
    orderBy: [{ exercice: 'desc' }, { version: 'desc' }],
  })
  const versions = lues
    .map((lue) => ({ ...lue, statut: lue.statut as StatutRecueil }))
    .filter(({ statut }) => peutVoir(statut, roles))
  const noms = await lireNoms(
    lecture(),
    versions.map(({ publieParId, creeParId }) => publieParId ?? creeParId),
  )
  const exercices = [...new Set(versions.map(({ exercice }) => exercice))].map((exercice) => {
    const enVigueur = versionApplicable(versions, { exercice, jour })
    return {
      exercice,
      versions: versions
        .filter((version) => version.exercice === exercice)
        .map(
          ({ id, version, statut, decision, decisionLe, enVigueurDu, publieParId, creeParId, _count }) => ({
            ...{ id, version, statut, decision },
            decisionLe: decisionLe && formatJour(decisionLe),
            enVigueurDu: enVigueurDu && formatJour(enVigueurDu),
            isEnVigueur: enVigueur?.id === id && exercice === exerciceCivil(jour),
            categories: _count.regles,
            par: noms.get(publieParId ?? creeParId ?? '') ?? null,
          }),
        ),
    }
  })
  return { ...cadre, exercices }
}

/** What a new draft may start from, and the years it may be of. @throws 404 outside the perimeter, to the ministry */
export async function departsPossibles(acteur: Acteur, departement: string, maintenant: Date) {
  exigerAdministration(acteur, departement, ['admin_departement'])
  const { exercices, ...cadre } = await listRecueils(acteur, departement, maintenant)
  const libelles = await lecture().libelleCategorie.count({ where: { departement } })
  const annee = exerciceCivil(jourDeParis(maintenant))
  return {
    ...cadre,
    exercices: [annee, annee + 1],
    libelles,
    versions: exercices.flatMap(({ exercice, versions }) =>
      versions
        .filter(({ statut }) => statut !== 'brouillon')
        .map(({ id, version, statut }) => ({ id, exercice, version, statut })),
    ),
  }
}
