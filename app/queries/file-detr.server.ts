import { type Lecture, lecture } from '~/adapters/db/base.server'
import { BUREAU_DETR } from '~/adapters/db/demande-detr.server'
import { filtreDesAgents } from '~/adapters/db/dossiers.server'
import type { Prisma } from '~/adapters/db/generated/sqlite/client'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { type Centimes, centimes, type PointsDeBase, tauxAffiche } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { calculerCompletude } from '~/domain/detr/completude'
import type { StatutDetr } from '~/domain/detr/cycle'
import { calculerEcheances } from '~/domain/detr/echeances'
import {
  type FiltresDetr,
  ONGLETS_DETR,
  type OngletDetr,
  STATUTS_ONGLET,
  type TriDetr,
} from '~/domain/detr/filtres-detr'
import { formatHorloge } from '~/domain/detr/horloge'
import { mention2018 } from '~/domain/detr/subvention-2018'
import type { Libelle } from '~/domain/dossier/badge'
import { libelleDetr } from '~/domain/dossier/libelles-detr'
import { normaliser } from '~/domain/territoire/recherche'
import { SANS_NUMERO } from './file-instruction.server'

export type LigneDetr = {
  readonly id: string
  readonly numero: string
  readonly organisation: string
  readonly statut: Libelle
  readonly horloge: string
  readonly cout: Centimes | null
  readonly demande: Centimes | null
  readonly taux: PointsDeBase | null
  readonly categorie: string
  /** A refusal, a closing or an irrecevabilité waits for a signature. */
  readonly acteEnAttente: boolean
  /** A grant of 2018, taken over as history: nothing is done on it. */
  readonly mention: string | null
}

export type FileDetr = {
  readonly comptes: Readonly<Record<OngletDetr, number>>
  readonly lignes: readonly LigneDetr[]
  readonly total: number
  readonly pages: number
  readonly categories: readonly { readonly code: string; readonly libelle: string }[]
}

/** The queue of the DETR bureau, in the perimeter of this person: five queries, whatever the number of requests. */
export async function fileDetr(acteur: Acteur, filtres: FiltresDetr, maintenant: Date): Promise<FileDetr> {
  const base = lecture()
  const perimetre = composerFiltre(acteur, filtres)
  const [comptes, categories] = await Promise.all([compter(base, perimetre), listCategories(base, acteur)])
  const total = comptes[filtres.onglet]
  const demandes = await lirePage(base, perimetre, filtres)
  const attentes = await base.proposition.findMany({
    where: { statut: 'proposee', demandeId: { in: demandes.map(({ id }) => id) } },
    select: { demandeId: true },
  })
  const enAttente = new Set(attentes.map(({ demandeId }) => demandeId))
  const jour = jourDeParis(maintenant)
  return {
    comptes,
    categories,
    total,
    pages: Math.max(1, Math.ceil(total / filtres.parPage)),
    lignes: demandes.map((demande) => composerLigne(demande, { jour, categories, enAttente })),
  }
}

function composerFiltre(acteur: Acteur, { texte, categorie }: FiltresDetr): Prisma.DemandeDetrWhereInput {
  const mots = normaliser(texte).split(' ').filter(Boolean)
  const recherche = mots.map((mot) => ({ recherche: { contains: mot } }))
  return {
    statut: { not: 'brouillon' },
    ...(categorie ? { categorie } : {}),
    dossier: { AND: [filtreDesAgents(acteur, ...BUREAU_DETR), ...recherche] },
  }
}

async function compter(
  base: Lecture,
  where: Prisma.DemandeDetrWhereInput,
): Promise<Record<OngletDetr, number>> {
  const groupes = await base.demandeDetr.groupBy({ by: ['statut'], where, _count: { _all: true } })
  const nombre = (onglet: OngletDetr) =>
    groupes
      .filter(({ statut }) => STATUTS_ONGLET[onglet].includes(statut as StatutDetr))
      .reduce((total, groupe) => total + groupe._count._all, 0)
  return Object.fromEntries(ONGLETS_DETR.map((onglet) => [onglet, nombre(onglet)])) as Record<
    OngletDetr,
    number
  >
}

type Ordre = Prisma.DemandeDetrOrderByWithRelationInput

/** By reception first: the oldest is the nearest to its silence, but for the suspensions. */
const TRIS: Readonly<Record<TriDetr, (sens: 'asc' | 'desc') => Ordre>> = {
  reception: (sens) => ({ receptionLe: sens }),
  organisation: (sens) => ({ dossier: { organisation: { nom: sens } } }),
  cout: (sens) => ({ coutTotal: sens }),
  demande: (sens) => ({ montantDemande: sens }),
}

function lirePage(
  base: Lecture,
  perimetre: Prisma.DemandeDetrWhereInput,
  { onglet, tri, sens, page, parPage }: FiltresDetr,
) {
  return base.demandeDetr.findMany({
    where: { AND: [perimetre, { statut: { in: [...STATUTS_ONGLET[onglet]] } }] },
    orderBy: [TRIS[tri](sens), { id: 'asc' }],
    skip: (page - 1) * parPage,
    take: parPage,
    include: {
      suspensions: { orderBy: { creeLe: 'asc' } },
      dossier: { select: { numero: true, historique: true, organisation: { select: { nom: true } } } },
    },
  })
}

type DemandeLue = Awaited<ReturnType<typeof lirePage>>[number]

function composerLigne(
  demande: DemandeLue,
  {
    jour,
    categories,
    enAttente,
  }: { jour: Jour; categories: FileDetr['categories']; enAttente: ReadonlySet<string | null> },
): LigneDetr {
  const statut = demande.statut as StatutDetr
  const cout = demande.coutTotal === null ? null : centimes(demande.coutTotal)
  const montant = demande.montantRetenu ?? demande.montantDemande
  const base = demande.assietteRetenue === null ? cout : centimes(demande.assietteRetenue)
  const connue = categories.find(({ code }) => code === demande.categorie)
  return {
    id: demande.id,
    numero: demande.dossier.numero ?? SANS_NUMERO,
    organisation: demande.dossier.organisation.nom,
    statut: libelleDetr(statut, { decisionConnue: true }),
    horloge: demande.dossier.historique ? '' : horlogeDe(demande, statut, jour),
    cout,
    demande: demande.montantDemande === null ? null : centimes(demande.montantDemande),
    taux: montant === null || base === null ? null : tauxAffiche(centimes(montant), base),
    categorie: connue?.libelle ?? demande.categorie ?? 'Aucune',
    acteEnAttente: statut !== 'programme' && enAttente.has(demande.id),
    mention: demande.dossier.historique
      ? mention2018(montant === null ? null : centimes(montant), base)
      : null,
  }
}

function horlogeDe(demande: DemandeLue, statut: StatutDetr, jour: Jour): string {
  const faits = {
    receptionLe: demande.receptionLe ?? jour,
    demandesDePieces: demande.suspensions,
    completLe: demande.completLe,
    auJour: jour,
  }
  const echeances = calculerEcheances({
    ...faits,
    notifieeLe: demande.notifieeLe,
    commenceeLe: demande.commenceeLe,
    declarationCommencementLe: demande.declarationLe,
    prorogationCommencementMois: demande.prorogationDebut,
    prorogationAchevementMois: demande.prorogationFin,
    acheveeLe: demande.acheveeLe,
    coutTotal: null,
  })
  return formatHorloge({
    statut,
    completude: calculerCompletude(faits),
    suspendueLe: demande.suspensions.find(({ recuesLe }) => recuesLe === null)?.demandeesLe ?? null,
    completLe: demande.completLe,
    commencerAuPlusTard: echeances.ok ? echeances.value.commencerAuPlusTard : null,
    acheverAuPlusTard: echeances.ok ? echeances.value.acheverAuPlusTard : null,
    auJour: jour,
  })
}

/** The categories of the départements of this person, the latest label of each. */
async function listCategories(base: Lecture, acteur: Acteur): Promise<FileDetr['categories']> {
  const agents = acteur.agents.filter(({ role }) => BUREAU_DETR.includes(role))
  const national = agents.some(({ perimetre }) => perimetre.niveau === 'national')
  const codes = agents.map(({ perimetre }) => (perimetre.code ?? '').slice(0, 2))
  const regles = await base.regleLocale.findMany({
    where: { statut: { not: 'brouillon' }, ...(national ? {} : { departement: { in: codes } }) },
    orderBy: [{ exercice: 'asc' }, { libelle: 'asc' }],
    select: { categorie: true, libelle: true },
  })
  const parCode = new Map(regles.map(({ categorie, libelle }) => [categorie, libelle]))
  return [...parCode].map(([code, libelle]) => ({ code, libelle }))
}
