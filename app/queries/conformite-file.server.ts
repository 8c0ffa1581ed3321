import type { Lecture } from '~/adapters/db/base.server'
import { lireAnnexe } from '~/adapters/db/dossier-complet.server'
import type { Libelle } from '~/domain/dossier/badge'
import type { Valeurs } from '~/domain/dossier/valeurs'
import {
  type AnnexeTechnique,
  type EvaluationAnnexe,
  evaluerAnnexe,
} from '~/domain/equipement/annexe-technique'
import { libelleConformite } from '~/domain/equipement/conformite'
import { assemblerReponses } from '~/domain/equipement/reponses'

/** What the queue says of the equipment of a dossier. */
export type ConformiteFile = {
  readonly libelle: Libelle
  readonly verdict: EvaluationAnnexe['verdict']
  readonly pointsBloquants: number
}

type Dossier = { readonly id: string; readonly version: number; readonly annexe: string }

/** Evaluated dossiers kept, by connection: over this number, the first kept are forgotten. */
const CONSERVES = 5_000
const EVALUES = new WeakMap<Lecture, Map<string, ConformiteFile>>()
/** A published version never changes: read once by connection. */
const ANNEXES = new WeakMap<Lecture, Map<string, AnnexeTechnique>>()

/**
 * The conformity of these dossiers, by id. Every write inside a dossier bumps its version: what was evaluated at a
 * version holds until the next one, and is not read again.
 */
export async function evaluerConformites(
  base: Lecture,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, ConformiteFile>> {
  const connues = EVALUES.get(base) ?? new Map<string, ConformiteFile>()
  EVALUES.set(base, connues)
  const inconnus = dossiers.filter((dossier) => !connues.has(cleDe(dossier)))
  if (inconnus.length > 0) {
    const annexes = await lireAnnexes(base, inconnus)
    const contenus = await lireContenus(base, inconnus)
    for (const dossier of inconnus) {
      const evaluation = evaluer(contenus(dossier.id), annexes.get(dossier.annexe)!)
      connues.set(cleDe(dossier), conformiteDe(evaluation))
    }
  }
  const conformites = new Map(dossiers.map((dossier) => [dossier.id, connues.get(cleDe(dossier))!]))
  for (const cle of connues.keys()) {
    if (connues.size <= CONSERVES) break
    connues.delete(cle)
  }
  return conformites
}

function cleDe({ id, version, annexe }: Dossier): string {
  return `${id} ${version} ${annexe}`
}

function conformiteDe(evaluation: EvaluationAnnexe): ConformiteFile {
  return {
    libelle: libelleConformite(evaluation),
    verdict: evaluation.verdict,
    pointsBloquants: evaluation.exigences.filter(
      ({ niveau, verdict }) => niveau === 'bloquante' && verdict !== 'satisfaite',
    ).length,
  }
}

type Contenu = {
  readonly rubriques: readonly { readonly etape: string; readonly valeurs: string }[]
  readonly lignes: readonly { readonly categorie: string; readonly quantite: number }[]
}

async function lireContenus(base: Lecture, dossiers: readonly Dossier[]): Promise<(id: string) => Contenu> {
  const dossierId = { in: dossiers.map(({ id }) => id) }
  const [rubriques, lignes] = await Promise.all([
    base.rubrique.findMany({
      where: { dossierId, etape: { in: ['lieu', 'services', 'equipement'] } },
      select: { dossierId: true, etape: true, valeurs: true },
    }),
    base.ligne.findMany({
      where: { dossierId },
      select: { dossierId: true, categorie: true, quantite: true },
    }),
  ])
  return (id) => ({
    rubriques: rubriques.filter((rubrique) => rubrique.dossierId === id),
    lignes: lignes.filter((ligne) => ligne.dossierId === id),
  })
}

function evaluer({ rubriques, lignes }: Contenu, annexe: AnnexeTechnique): EvaluationAnnexe {
  const valeurs = (etape: string): Valeurs | null => {
    const rubrique = rubriques.find((lue) => lue.etape === etape)
    return rubrique ? (JSON.parse(rubrique.valeurs) as Valeurs) : null
  }
  const equipement = valeurs('equipement')
  const reponses = assemblerReponses(annexe, {
    lieu: valeurs('lieu'),
    services: valeurs('services'),
    equipement,
  })
  return evaluerAnnexe(annexe, { ...(equipement ? { lignes } : {}), reponses })
}

async function lireAnnexes(
  base: Lecture,
  dossiers: readonly Dossier[],
): Promise<ReadonlyMap<string, AnnexeTechnique>> {
  const connues = ANNEXES.get(base) ?? new Map<string, AnnexeTechnique>()
  ANNEXES.set(base, connues)
  for (const version of new Set(dossiers.map(({ annexe }) => annexe))) {
    if (!connues.has(version)) connues.set(version, await lireAnnexe(base, version))
  }
  return connues
}
