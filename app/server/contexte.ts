import type { Acteur } from '~/domain/commun/role'

/** What the HTTP server knows of a request before any route runs. Given to every loader and action. */
export type Contexte = {
  /** Of the Content-Security-Policy of this answer. */
  readonly nonce: string
  /** Written in the log, and shown on the page when something breaks. */
  readonly incident: string
  readonly acteur: Acteur | null
  /** Of the client, as the server's socket sees it (behind a proxy: the address that the proxy gives). */
  readonly adresse: string
  readonly demo: boolean
  readonly identiteEtat: boolean
  /** Public origin, from the configuration: `https://maillage.example.org`. Never read from a header. */
  readonly origine: string
  /** An incident or a period to announce, in one sentence; it comes before any other notice. */
  readonly statutNotice?: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Contexte {}
}
