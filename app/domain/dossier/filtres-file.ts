import { NATURES_ORGANISATION, type NatureOrganisation } from '../organisation/nature'
import { STATUTS_DOSSIER, type StatutDossier } from './cycle'

export const ONGLETS_FILE = [
  'a_prendre',
  'a_moi',
  'attente',
  'a_relire',
  'a_signer',
  'termines',
  'tous',
] as const
export type OngletFile = (typeof ONGLETS_FILE)[number]

export const LIBELLES_ONGLET: Readonly<Record<OngletFile, string>> = {
  a_prendre: 'À prendre',
  a_moi: 'À moi',
  attente: 'Attend le demandeur',
  a_relire: 'À relire',
  a_signer: 'À signer',
  termines: 'Terminés',
  tous: 'Tous',
}

export const TRIS_FILE = ['numero', 'organisation', 'depot'] as const
export type TriFile = (typeof TRIS_FILE)[number]

export const TAILLES_PAGE = [25, 50, 100] as const

/** The queue as its URL says it: no page forgets, a link can be sent. */
export type FiltresFile = {
  readonly onglet: OngletFile
  /** Number, organisation or commune. */
  readonly texte: string
  readonly statut: StatutDossier | null
  readonly nature: NatureOrganisation | null
  readonly arrondissement: string | null
  readonly detr: boolean | null
  readonly tri: TriFile
  readonly sens: 'asc' | 'desc'
  /** From 1. */
  readonly page: number
  readonly parPage: number
}

/** Reads the URL: anything unknown is the default. The oldest first, but what is over: the newest. */
export function lireFiltresFile(lire: (nom: string) => string | null): FiltresFile {
  const onglet = parmi(ONGLETS_FILE, lire('onglet')) ?? 'a_prendre'
  const tri = parmi(TRIS_FILE, lire('tri'))
  const taille = Number(lire('parPage'))
  const page = Number(lire('page'))
  const detr = lire('detr')
  return {
    onglet,
    texte: (lire('texte') ?? '').trim().slice(0, 100),
    statut: parmi(STATUTS_DOSSIER, lire('statut')),
    nature: parmi(NATURES_ORGANISATION, lire('nature')),
    arrondissement: /^[\dAB]{3,5}$/.test(lire('arrondissement') ?? '') ? lire('arrondissement') : null,
    detr: detr === 'oui' ? true : detr === 'non' ? false : null,
    tri: tri ?? 'depot',
    sens: parmi(['asc', 'desc'] as const, lire('sens')) ?? (tri === null ? sensHabituel(onglet) : 'asc'),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    parPage: TAILLES_PAGE.find((possible) => possible === taille) ?? TAILLES_PAGE[0],
  }
}

/** The oldest first where someone waits, the newest first elsewhere. */
function sensHabituel(onglet: OngletFile): 'asc' | 'desc' {
  return onglet === 'termines' || onglet === 'tous' ? 'desc' : 'asc'
}

/**
 * The URL of the queue with these changes; the defaults are left out. Another view starts at page 1, another tab in
 * its own order.
 */
export function ecrireFiltresFile(filtres: FiltresFile, changements: Partial<FiltresFile> = {}): string {
  const { page = 1, ...vue } = changements
  const ordre = vue.onglet ? ({ tri: 'depot', sens: sensHabituel(vue.onglet) } as const) : {}
  const { onglet, texte, statut, nature, arrondissement, detr, tri, sens, parPage } = {
    ...filtres,
    ...ordre,
    ...vue,
  }
  const habituel = tri === 'depot' && sens === sensHabituel(onglet)
  const parametres: readonly (readonly [string, string | null])[] = [
    ['onglet', onglet],
    ['texte', texte || null],
    ['statut', statut],
    ['nature', nature],
    ['arrondissement', arrondissement],
    ['detr', detr === null ? null : detr ? 'oui' : 'non'],
    ['tri', habituel ? null : tri],
    ['sens', habituel ? null : sens],
    ['parPage', parPage === TAILLES_PAGE[0] ? null : String(parPage)],
    ['page', page === 1 ? null : String(page)],
  ]
  const presents = parametres.flatMap(([nom, valeur]) =>
    valeur === null ? [] : [`${nom}=${encodeURIComponent(valeur)}`],
  )
  return `/instruction?${presents.join('&')}`
}

function parmi<const V extends readonly string[]>(valeurs: V, lu: string | null): V[number] | null {
  return valeurs.find((possible) => possible === lu) ?? null
}
