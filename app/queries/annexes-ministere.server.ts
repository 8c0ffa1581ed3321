import { lireNoms } from '~/adapters/db/agents.server'
import { type AnnexeLue, listAnnexes } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { ajouterJours, ajouterMois, jourDeParis } from '~/domain/commun/jour'
import { essayerVersion } from '~/domain/equipement/annexe-cas'
import { comparerVersions } from '~/domain/equipement/annexe-difference'
import { checkVersion } from '~/domain/equipement/annexe-verification'

/** Every version, drafts included, for the ministry: its route asks the role. */
export async function listVersions(maintenant: Date) {
  const annexes = await listAnnexes(lecture())
  const noms = await lireNoms(
    lecture(),
    annexes.flatMap(({ creeParId, publieeParId }) => [creeParId, publieeParId]),
  )
  const nomDe = (id: string | null) => (id ? (noms.get(id) ?? null) : null)
  const prises = annexes.map(({ version }) => version)
  return {
    jour: jourDeParis(maintenant),
    brouillon: annexes.find(({ statut }) => statut === 'brouillon')?.version ?? null,
    proposee: proposerNom(ajouterMois(jourDeParis(maintenant), 1).slice(0, 7), prises),
    versions: annexes.map(
      ({ version, statut, du, au, decision, annexe, creeParId, publieeParId, publieeLe }) => ({
        version,
        statut,
        du,
        au,
        decision,
        exigences: annexe.exigences.length,
        par: nomDe(statut === 'brouillon' ? creeParId : publieeParId),
        publieeLe,
      }),
    ),
  }
}

/** One version, what prevents its publication, and what it changes from the one before it. @throws 404 */
export async function versionDuMinistere(version: string, maintenant: Date) {
  const annexes = await listAnnexes(lecture())
  const lue = annexes.find((annexe) => annexe.version === version)
  if (!lue) throw introuvable()
  const reference = precedenteDe(annexes, lue)
  const aujourdhui = jourDeParis(maintenant)
  return {
    version,
    statut: lue.statut,
    revision: lue.revision,
    du: lue.du,
    decision: lue.decision,
    annexe: lue.annexe,
    motifs: checkVersion(lue.annexe),
    reference: reference && { version: reference.version, du: reference.du, au: reference.au },
    differences: reference ? comparerVersions(reference.annexe, lue.annexe) : [],
    essais: reference ? essayerVersion(reference.annexe, lue.annexe) : [],
    /** The first day on which it may come into force. */
    auPlusTot:
      [ajouterJours(aujourdhui, 1), ...(reference ? [ajouterJours(reference.du, 1)] : [])].sort().at(-1) ??
      '',
  }
}
export type VersionDuMinistere = Awaited<ReturnType<typeof versionDuMinistere>>

/** A draft follows the last one published; a published one, the one before it. */
function precedenteDe(annexes: readonly AnnexeLue[], { version, statut, du }: AnnexeLue): AnnexeLue | null {
  const publiees = annexes.filter((annexe) => annexe.statut === 'publiee' && annexe.version !== version)
  return publiees.find((annexe) => statut === 'brouillon' || annexe.du < du) ?? null
}

function proposerNom(mois: string, prises: readonly string[]): string {
  if (!prises.includes(mois)) return mois
  return (
    [2, 3, 4, 5, 6, 7, 8, 9].map((rang) => `${mois}-${rang}`).find((nom) => !prises.includes(nom)) ?? mois
  )
}
