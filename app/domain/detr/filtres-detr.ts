import type { StatutDetr } from './cycle'

export const ONGLETS_DETR = [
  'a_verifier',
  'suspendues',
  'completes',
  'a_proposer',
  'a_signer',
  'a_notifier',
  'en_cours',
  'terminees',
] as const
export type OngletDetr = (typeof ONGLETS_DETR)[number]

export const LIBELLES_ONGLET_DETR: Readonly<Record<OngletDetr, string>> = {
  a_verifier: 'À vérifier',
  suspendues: 'Suspendues',
  completes: 'Complètes',
  a_proposer: 'À proposer',
  a_signer: 'À signer',
  a_notifier: 'À notifier',
  en_cours: 'En cours',
  terminees: 'Terminées',
}

/** Every status but the draft is in one tab, and in one only. */
export const STATUTS_ONGLET: Readonly<Record<OngletDetr, readonly StatutDetr[]>> = {
  a_verifier: ['depose'],
  suspendues: ['a_completer'],
  completes: ['complet', 'repute_complet'],
  a_proposer: ['instruit'],
  a_signer: ['programme'],
  a_notifier: ['attribue'],
  en_cours: ['notifie', 'commence', 'acheve'],
  terminees: ['solde', 'irrecevable', 'refuse', 'sans_suite', 'caduc', 'annule', 'reversement'],
}

export const TRIS_DETR = ['reception', 'organisation', 'cout', 'demande'] as const
export type TriDetr = (typeof TRIS_DETR)[number]
export const TAILLES_DETR = [25, 50, 100] as const

/** The queue of the DETR bureau as its URL says it. */
export type FiltresDetr = {
  readonly onglet: OngletDetr
  readonly texte: string
  readonly categorie: string | null
  readonly tri: TriDetr
  readonly sens: 'asc' | 'desc'
  /** From 1. */
  readonly page: number
  readonly parPage: number
}

const parmi = <T extends string>(valeurs: readonly T[], valeur: string | null): T | null =>
  valeurs.find((possible) => possible === valeur) ?? null

/** Reads the query of the URL; anything unknown takes its default: a link never breaks. */
export function lireFiltresDetr(lire: (nom: string) => string | null): FiltresDetr {
  const page = Math.trunc(Number(lire('page')))
  const parPage = TAILLES_DETR.find((taille) => String(taille) === lire('parPage'))
  return {
    onglet: parmi(ONGLETS_DETR, lire('onglet')) ?? 'a_verifier',
    texte: (lire('texte') ?? '').trim().slice(0, 100),
    categorie: (lire('categorie') ?? '').slice(0, 100) || null,
    tri: parmi(TRIS_DETR, lire('tri')) ?? 'reception',
    sens: lire('sens') === 'desc' ? 'desc' : 'asc',
    page: page >= 1 && page <= 10_000 ? page : 1,
    parPage: parPage ?? 25,
  }
}

/** The URL of the queue with these changes. A change of anything but the page goes back to the first one. */
export function ecrireFiltresDetr(filtres: FiltresDetr, change: Partial<FiltresDetr> = {}): string {
  const { onglet, texte, categorie, tri, sens, page, parPage } = { ...filtres, page: 1, ...change }
  const champs = new URLSearchParams({ onglet })
  if (texte) champs.set('texte', texte)
  if (categorie) champs.set('categorie', categorie)
  if (tri !== 'reception') champs.set('tri', tri)
  if (sens !== 'asc') champs.set('sens', sens)
  if (parPage !== 25) champs.set('parPage', String(parPage))
  if (page > 1) champs.set('page', String(page))
  return `/detr?${champs}`
}
