import { redirect } from '@remix-run/node'
import type { Acteur, RoleAgent } from '~/domain/commun/role'
import type { Contexte } from '~/server/contexte'
import { isHoteLocal } from './hote-local.server'

/** What every loader and action receives. */
export type Args = { readonly request: Request; readonly context: unknown }

/** The context that the HTTP server gives to Remix. */
export function contexte(args: Pick<Args, 'context'>): Contexte {
  return args.context as Contexte
}

/** The same answer for what does not exist and for what is not yours. */
export function introuvable(): Response {
  return new Response('Introuvable', { status: 404, statusText: 'Not Found' })
}

/**
 * The signed-in person.
 * @throws a redirect to the sign-in page, which brings back to the wanted page.
 */
export function requireActeur(args: Args): Acteur {
  const { acteur } = contexte(args)
  if (acteur) return acteur
  const { pathname, search } = new URL(args.request.url)
  const retour =
    args.request.method === 'GET'
      ? `?retour=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`
      : ''
  throw redirect(`/connexion${retour}`)
}

/** Someone who prepares or signs for an organisation: anybody signed in (the scoped query decides on what). */
export function requireDemandeur(args: Args): Acteur {
  return requireActeur(args)
}

/** An agent who holds one of these roles somewhere; the scoped query then decides on which dossiers. @throws 404 */
export function requireAgent(args: Args, ...roles: readonly RoleAgent[]): Acteur {
  const acteur = requireActeur(args)
  if (!acteur.agents.some((agent) => roles.includes(agent.role))) throw introuvable()
  return acteur
}

/** Pages of the demonstration: they do not exist elsewhere. @throws 404 */
export function requireDemonstration(args: Pick<Args, 'context'>): void {
  if (!contexte(args).demo) throw introuvable()
}

/**
 * The on-screen mailbox: it shows links that sign in, so it exists on this very machine only, like the one-click
 * sign-in. @throws 404
 */
export function requireDemonstrationLocale(args: Args): void {
  requireDemonstration(args)
  if (!isHoteLocal(args.request.headers)) throw introuvable()
}

/** Marks a page as open to everybody: the architecture test wants each loader and action to call a guard. */
export function ouvertATous(_args: Pick<Args, 'context'>): void {}
