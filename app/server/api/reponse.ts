import type { ServerResponse } from 'node:http'
import type { Motif } from '~/domain/commun/motif'

/** One answer of the API, before it is written. */
export type Reponse = {
  readonly statut: number
  readonly corps: unknown
  readonly entetes?: Readonly<Record<string, string>>
}

/** More faults than a person reads: a body of 64 KiB never makes an answer of megabytes. */
const ERREURS_MAXIMALES = 1_000

/** Open to every site: nothing here depends on who asks. */
const ENTETES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, Allow, ETag',
  'X-Content-Type-Options': 'nosniff',
} as const

/** An error in the shape of the contract; without `champ`, it concerns the whole request. */
export function erreur(statut: number, message: string, entetes: Reponse['entetes'] = {}): Reponse {
  return { statut, corps: { erreurs: [{ champ: '', message }] }, entetes }
}

/** 400: what must be corrected, each with its field. */
export function erreursDe(motifs: readonly Motif[]): Reponse {
  const erreurs = motifs
    .slice(0, ERREURS_MAXIMALES)
    .map(({ champ, message }) => ({ champ: champ ?? '', message }))
  return { statut: 400, corps: { erreurs } }
}

export function ecrire(reponse: ServerResponse, { statut, corps, entetes }: Reponse): void {
  if (reponse.destroyed || reponse.headersSent) return
  const octets = Buffer.from(JSON.stringify(corps))
  reponse.writeHead(statut, {
    ...ENTETES,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': octets.length,
    'Cache-Control': 'no-store',
    ...entetes,
  })
  reponse.end(octets)
}

/** Nothing but headers: a preflight, or « not modified ». */
export function ecrireVide(
  reponse: ServerResponse,
  statut: number,
  entetes: Readonly<Record<string, string>>,
): void {
  reponse.writeHead(statut, { ...ENTETES, ...entetes })
  reponse.end()
}
