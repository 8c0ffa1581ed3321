import { type Lecture, lecture } from '~/adapters/db/base.server'
import { type DetailsFile, lireDetailsFile } from '~/adapters/db/details-file.server'
import { filtreDesAgents } from '~/adapters/db/dossiers.server'
import type { Prisma } from '~/adapters/db/generated/sqlite/client'
import type { Jour } from '~/domain/commun/jour'
import { type Centimes, centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { mention2018 } from '~/domain/detr/subvention-2018'
import { listAFaire } from '~/domain/dossier/a-faire'
import type { Libelle } from '~/domain/dossier/badge'
import type { StatutDossier } from '~/domain/dossier/cycle'
import type { FiltresFile, OngletFile, TriFile } from '~/domain/dossier/filtres-file'
import { libelleDossier } from '~/domain/dossier/libelles'
import { normaliser } from '~/domain/territoire/recherche'
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

const TERMINES: readonly StatutDossier[] = ['agree', 'refuse', 'sans_suite']
const RENVOYEE = { corrections: { some: { statut: 'renvoyee' } } }

/** What each tab holds, beside the perimeter and the filters. */
function filtreOnglet(onglet: OngletFile, acteur: Acteur): Prisma.DossierWhereInput {
  const FILTRES: Readonly<Record<OngletFile, Prisma.DossierWhereInput>> = {
    a_prendre: { statut: 'depose' },
    a_moi: { statut: 'en_instruction', agentId: acteur.id },
    attente: { statut: 'a_corriger' },
    a_relire: { statut: 'en_instruction', ...RENVOYEE },
    a_signer: { statut: 'propose' },
    termines: { statut: { in: [...TERMINES] } },
    tous: {},
  }
  return FILTRES[onglet]
}

/**
 * The queue of the reviewers, in the perimeter of this person: seven queries whatever the number of dossiers
 * (measured by `npm run bench`); reference data is remembered. The conformity is computed for the rows of the page only.
 */
export async function fileInstruction(acteur: Acteur, filtres: FiltresFile): Promise<FileInstruction> {
  const base = lecture()
  const perimetre: Prisma.DossierWhereInput = {
    AND: [filtreDesAgents(acteur, 'referent', 'admin_departement'), ...listConditions(filtres)],
  }
  const [comptes, arrondissements] = await Promise.all([
    compter(base, perimetre, acteur),
    listArrondissements(base, acteur),
  ])
  const total = comptes[filtres.onglet]
  const pages = Math.max(1, Math.ceil(total / filtres.parPage))
  const dossiers = await lirePage(base, { AND: [perimetre, filtreOnglet(filtres.onglet, acteur)] }, filtres)
  const details = await lireDetailsFile(
    base,
    dossiers.map(({ id }) => id),
  )
  const conformites = await evaluerConformites(base, dossiers)
  const lignes = dossiers.map((dossier) =>
    composerLigne(dossier, conformites.get(dossier.id)!, details.get(dossier.id)!),
  )
  return { comptes, lignes, total, pages, arrondissements }
}

function listConditions({
  texte,
  nature,
  arrondissement,
  detr,
  statut,
}: FiltresFile): Prisma.DossierWhereInput[] {
  const mots = normaliser(texte).split(' ').filter(Boolean)
  return [
    ...mots.map((mot) => ({ recherche: { contains: mot } })),
    ...(statut ? [{ statut }] : []),
    ...(nature ? [{ organisation: { nature } }] : []),
    ...(arrondissement ? [{ arrondissement }] : []),
    ...(detr === null ? [] : [{ demandeDetr: detr ? true : { not: true } }]),
  ]
}

/** Three queries for seven tabs: by status (from the index alone), what is mine, then what came back. */
async function compter(
  base: Lecture,
  perimetre: Prisma.DossierWhereInput,
  acteur: Acteur,
): Promise<Record<OngletFile, number>> {
  const [groupes, aMoi, aRelire] = await Promise.all([
    base.dossier.groupBy({ by: ['statut'], where: perimetre, _count: { _all: true } }),
    base.dossier.count({ where: { AND: [perimetre, filtreOnglet('a_moi', acteur)] } }),
    base.dossier.count({ where: { AND: [perimetre, filtreOnglet('a_relire', acteur)] } }),
  ])
  const somme = (garde: (statut: string) => boolean) =>
    groupes.filter(({ statut }) => garde(statut)).reduce((total, groupe) => total + groupe._count._all, 0)
  return {
    a_prendre: somme((statut) => statut === 'depose'),
    a_moi: aMoi,
    attente: somme((statut) => statut === 'a_corriger'),
    a_relire: aRelire,
    a_signer: somme((statut) => statut === 'propose'),
    termines: somme((statut) => (TERMINES as readonly string[]).includes(statut)),
    tous: somme(() => true),
  }
}

type Ordre = Prisma.DossierOrderByWithRelationInput

const TRIS: Readonly<Record<TriFile, (sens: 'asc' | 'desc') => Ordre>> = {
  numero: (sens) => ({ numero: sens }),
  organisation: (sens) => ({ organisation: { nom: sens } }),
  depot: (sens) => ({ deposeLe: sens }),
}

function lirePage(base: Lecture, where: Prisma.DossierWhereInput, { tri, sens, page, parPage }: FiltresFile) {
  return base.dossier.findMany({
    where,
    orderBy: [TRIS[tri](sens), { id: 'asc' }],
    skip: (page - 1) * parPage,
    take: parPage,
    select: {
      id: true,
      numero: true,
      statut: true,
      annexe: true,
      historique: true,
      receptionLe: true,
      version: true,
    },
  })
}

type DossierLu = Awaited<ReturnType<typeof lirePage>>[number]

function composerLigne(
  dossier: DossierLu,
  { libelle, verdict, pointsBloquants }: ConformiteFile,
  { organisation, population, agent, montantDemande, coutTotal, corrections }: DetailsFile,
): LigneFile {
  const statut = dossier.statut as StatutDossier
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
