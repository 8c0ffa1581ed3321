import type { LoaderFunctionArgs } from '@remix-run/node'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'

const UN_AN_MS = 365 * 86_400_000

/** Where to report a flaw (RFC 9116). It is read from the running server, so it never expires unseen. */
export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const { origine } = contexte(args)
  const expire = new Date(Date.now() + UN_AN_MS)
  const lignes = [
    `Contact: ${origine}/contact`,
    `Expires: ${expire.toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${origine}/.well-known/security.txt`,
  ]
  return new Response(`${lignes.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
