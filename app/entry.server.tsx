import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { RequeteContext } from './requete'

/**
 * Paints the whole page, then sends it. No screen of the portal suspends or defers: React writes one text, three times
 * faster than chunk by chunk, and the data that the browser takes over come after it, as `RemixServer` would send them.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...remix }: EntryContext,
  { nonce, incident }: AppLoadContext,
): Promise<Response> {
  const donnees = serverHandoffStream ? await new Response(serverHandoffStream).text() : null
  const page = renderToString(
    <RequeteContext.Provider value={{ nonce, incident, refusee: status >= 400 }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </RequeteContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const scripts = donnees !== null && remix.renderMeta?.didRenderScripts ? transmettre(donnees, nonce) : ''
  const fin = page.lastIndexOf('</body>')
  const entiere = fin < 0 ? page + scripts : page.slice(0, fin) + scripts + page.slice(fin)
  return new Response(`<!DOCTYPE html>${entiere}`, { status, headers })
}

const ECHAPPES: Readonly<Record<string, string>> = {
  '&': '\\u0026',
  '>': '\\u003e',
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** The data of the page for the browser: text of a script, where no data can close the script. */
function transmettre(donnees: string, nonce: string): string {
  const litteral = JSON.stringify(donnees).replace(/[&><\u2028\u2029]/g, (signe) => ECHAPPES[signe] ?? signe)
  const flux = 'window.__remixContext.streamController'
  return `<script nonce="${nonce}">${flux}.enqueue(${litteral});${flux}.close();</script>`
}

/** The bugs, one line each, under the number that the person reads on the page. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const { pathname } = new URL(request.url)
  process.stderr.write(
    `${JSON.stringify({ niveau: 'erreur', incident: context.incident, methode: request.method, chemin: pathname, message, stack })}\n`,
  )
}
