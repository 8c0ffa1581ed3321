import { redirect } from '@remix-run/node'
import { ecrireCookieAttente } from './attente.server'
import { ecrireCookie, lireCookie, nomDuCookie } from './cookie.server'
import { type Args, contexte } from './gardes.server'
import { fermerSession } from './sessions.server'

/** Answers to a sign-in: closes the session this browser had, gives the new one, leads to the page. */
export async function redirigerConnecte(args: Args, jeton: string, vers: string): Promise<Response> {
  const { origine } = contexte(args)
  await fermerSessionDuCookie(args)
  const headers = new Headers({ 'Set-Cookie': ecrireCookie(origine, jeton) })
  headers.append('Set-Cookie', ecrireCookieAttente(origine, ''))
  return redirect(vers, { status: 303, headers })
}

/** Answers to a sign-out: the session ends on the server too. */
export async function redirigerDeconnecte(args: Args): Promise<Response> {
  await fermerSessionDuCookie(args)
  return redirect('/', { status: 303, headers: { 'Set-Cookie': ecrireCookie(contexte(args).origine, '') } })
}

async function fermerSessionDuCookie(args: Args): Promise<void> {
  const ancien = lireCookie(args.request.headers.get('cookie'), nomDuCookie(contexte(args).origine))
  if (ancien) await fermerSession(ancien)
}
