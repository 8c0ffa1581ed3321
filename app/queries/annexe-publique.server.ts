import { base } from '~/adapters/db/base.server'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'

type Version = {
  readonly version: string
  readonly du: Jour
  readonly au: Jour | null
  readonly annexe: AnnexeTechnique
}

/** A version published by the ministry counts within this time, without a restart. */
const FRAICHEUR_MS = 5_000

let lues: { url: string; le: number; versions: Promise<readonly Version[]> } | undefined

/** This version of the annexe technique, or the one in force at this instant; null when there is none. */
export async function findAnnexePublique(
  version: string | null,
  maintenant: Date,
): Promise<AnnexeTechnique | null> {
  const versions = await lireVersions(maintenant.getTime())
  if (version !== null) return versions.find((publiee) => publiee.version === version)?.annexe ?? null
  const jour = jourDeParis(maintenant)
  return versions.find(({ du, au }) => du <= jour && (au === null || jour <= au))?.annexe ?? null
}

async function lireVersions(le: number): Promise<readonly Version[]> {
  const { url } = base()
  if (!lues || lues.url !== url || le - lues.le > FRAICHEUR_MS || le < lues.le)
    lues = { url, le, versions: lire() }
  try {
    return await lues.versions
  } catch (erreur) {
    lues = undefined
    throw erreur
  }
}

/** The latest first; a draft is nobody’s version. */
async function lire(): Promise<readonly Version[]> {
  const rangees = await base().lecture.annexeVersion.findMany({
    where: { statut: { not: 'brouillon' } },
    orderBy: { enVigueurDu: 'desc' },
  })
  return rangees.map(({ version, enVigueurDu, enVigueurAu, contenu }) => ({
    version,
    du: enVigueurDu,
    au: enVigueurAu,
    annexe: JSON.parse(contenu) as AnnexeTechnique,
  }))
}
