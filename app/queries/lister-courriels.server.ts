import { lecture } from '~/adapters/db/base.server'
import { ETATS_COURRIEL, type EtatCourriel } from '~/adapters/mail/courriels.server'

const PAR_PAGE = 50

export type FiltreCourriels = {
  /** Only this state; null: every state. */
  readonly etat: EtatCourriel | null
  /** Part of the address or of the subject. */
  readonly recherche: string
  /** From 1. */
  readonly page: number
}

export type LigneCourriel = {
  readonly id: string
  readonly a: string
  readonly sujet: string
  readonly etat: EtatCourriel
  readonly erreur: string | null
  readonly tentatives: number
  readonly creeLe: Date
  readonly envoyeLe: Date | null
}

/** The state named in an address; null: every state. */
export function parseEtatCourriel(texte: string | null): EtatCourriel | null {
  return ETATS_COURRIEL.find((etat) => etat === texte) ?? null
}

/** The newest first, without their text. For the on-screen mailbox and for operators. */
export async function listerCourriels(filtre: FiltreCourriels) {
  const where = ou(filtre)
  const [total, lignes] = await Promise.all([
    lecture().courriel.count({ where }),
    lecture().courriel.findMany({
      where,
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      skip: (filtre.page - 1) * PAR_PAGE,
      take: PAR_PAGE,
      select: COLONNES,
    }),
  ])
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAR_PAGE)),
    lignes: lignes as readonly LigneCourriel[],
  }
}

const COLONNES = {
  id: true,
  a: true,
  sujet: true,
  etat: true,
  erreur: true,
  tentatives: true,
  creeLe: true,
  envoyeLe: true,
} as const

function ou({ etat, recherche }: FiltreCourriels) {
  const contains = recherche.trim()
  return {
    ...(etat ? { etat } : {}),
    ...(contains ? { OR: [{ a: { contains: contains.toLowerCase() } }, { sujet: { contains } }] } : {}),
  }
}

/** One mail with its text, for the on-screen mailbox only; null when unknown. */
export function findCourriel(id: string) {
  return lecture().courriel.findUnique({
    where: { id },
    select: { ...COLONNES, texte: true, html: true, lien: true, pieceJointe: true },
  })
}
