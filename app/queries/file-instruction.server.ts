import { base, type Lecture } from '~/adapters/db/base.server'
import { compterFile, type DossierEnFile, lireFile } from '~/adapters/db/file-instruction.server'
import { seSouvenir } from '~/adapters/db/souvenir.server'
import type { Jour } from '~/domain/commun/jour'
import { type Centimes, centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { mention2018 } from '~/domain/detr/subvention-2018'
import { listAFaire } from '~/domain/dossier/a-faire'
import type { Libelle } from '~/domain/dossier/badge'
import type { FiltresFile, OngletFile } from '~/domain/dossier/filtres-file'
import { libelleDossier } from '~/domain/dossier/libelles'
import { type ConformiteFile, evaluerConformites } from './conformite-file.server'

export type LigneFile = {
  readonly id: string
  readonly numero: string
  readonly organisation: string
  readonly population: number | null
  readonly statut: Libelle
  readonly aFaire: string
  readonly receptionLe: Jour | null
  readonly conformite: Libelle
  readonly detr: Centimes | null
  readonly agent: string | null
  /** A grant of 2018, taken over as history: nothing is done on it. */
  readonly mention: string | null
}

export type FileInstruction = {
  readonly comptes: Readonly<Record<OngletFile, number>>
  readonly lignes: readonly LigneFile[]
  readonly total: number
  readonly pages: number
  readonly arrondissements: readonly { readonly code: string; readonly nom: string }[]
}

/** A real grant of 2018, kept as history: it never had a number here. */
export const SANS_NUMERO = 'Subvention de 2018'

/**
 * The queue of the reviewers, in the perimeter of this person: four queries whatever the number of dossiers
 * (measured by `npm run bench`), none again until somebody writes. The conformity is computed for the rows of the page only.
 */
export async function fileInstruction(acteur: Acteur, filtres: FiltresFile): Promise<FileInstruction> {
  const ouverte = base()
  const [comptes, dossiers, arrondissements] = await Promise.all([
    seSouvenir(cleDesComptes(acteur, filtres), () => compterFile(ouverte, acteur, filtres)),
    seSouvenir(JSON.stringify(['page', acteur.id, acteur.agents, filtres]), () =>
      lireFile(ouverte, acteur, filtres),
    ),
    listArrondissements(ouverte.lecture, acteur),
  ])
  const conformites = await evaluerConformites(ouverte.lecture, dossiers)
  const lignes = dossiers.map((dossier) => composerLigne(dossier, conformites.get(dossier.id)!))
  const total = comptes[filtres.onglet]
  return { comptes, lignes, total, pages: Math.max(1, Math.ceil(total / filtres.parPage)), arrondissements }
}

/** All that the counts depend on: the person, where they may read, the filters but not the tab, the order or the page. */
function cleDesComptes({ id, agents }: Acteur, filtres: FiltresFile): string {
  const { texte, statut, nature, arrondissement, detr } = filtres
  return JSON.stringify(['file', id, agents, texte, statut, nature, arrondissement, detr])
}

function composerLigne(
  dossier: DossierEnFile,
  { libelle, verdict, pointsBloquants }: ConformiteFile,
): LigneFile {
  const { statut, organisation, population, agent, montantDemande, coutTotal, corrections } = dossier
  const renvoyees = statut === 'en_instruction' ? corrections : 0
  const [premier] = listAFaire({
    statut,
    correctionsOuvertes: statut === 'a_corriger' ? corrections : 0,
    correctionsRenvoyees: renvoyees,
    verdict,
    pointsBloquants,
  })
  return {
    id: dossier.id,
    numero: dossier.numero ?? SANS_NUMERO,
    organisation,
    population,
    statut: libelleDossier(statut, { prefecture: '', corrige: renvoyees > 0, decisionConnue: true }),
    aFaire: dossier.historique ? '' : (premier?.phrase ?? ''),
    receptionLe: dossier.receptionLe,
    conformite: libelle,
    detr: enCentimes(montantDemande),
    agent,
    mention: dossier.historique ? mention2018(enCentimes(montantDemande), enCentimes(coutTotal)) : null,
  }
}

function enCentimes(montant: bigint | null): Centimes | null {
  return montant === null ? null : centimes(montant)
}

type Arrondissement = { readonly code: string; readonly nom: string; readonly departement: string }

/** Reference data, loaded before the first request: read once by connection. */
const ARRONDISSEMENTS = new WeakMap<Lecture, readonly Arrondissement[]>()

/** The arrondissements that this person may filter by: those of their départements. */
async function listArrondissements(base: Lecture, acteur: Acteur): Promise<readonly Arrondissement[]> {
  const tous =
    ARRONDISSEMENTS.get(base) ??
    (await base.arrondissement.findMany({
      select: { code: true, nom: true, departement: true },
      orderBy: { nom: 'asc' },
    }))
  if (tous.length > 0) ARRONDISSEMENTS.set(base, tous)
  return tous.filter(({ departement }) =>
    acteur.agents.some(
      ({ role, perimetre }) =>
        (role === 'referent' || role === 'admin_departement') && perimetre.code?.startsWith(departement),
    ),
  )
}
