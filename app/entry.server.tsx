import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { RequeteContext } from './requete'

const ATTENTE_MAXIMALE_MS = 10_000

/** Paints the whole page, then sends it: no screen of the portal defers its data. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, incident }: AppLoadContext,
): Promise<Response> {
  const page = await peindre(
    <RequeteContext.Provider value={{ nonce, incident, refusee: status >= 400 }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </RequeteContext.Provider>,
    nonce,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(page, { status, headers })
}

function peindre(page: React.ReactElement, nonce: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(minuteur)
        pipe(recueillir(resolve))
      },
      onShellError: reject,
      onError: reject,
    })
    const minuteur = setTimeout(() => abort(new Error('Page trop longue à peindre')), ATTENTE_MAXIMALE_MS)
  })
}

/** Keeps all that React writes, in one piece: React reuses its buffer after each chunk. */
function recueillir(fini: (page: Buffer<ArrayBuffer>) => void): Writable {
  const morceaux: Buffer[] = []
  return new Writable({
    write(morceau: Uint8Array, _, suite) {
      morceaux.push(Buffer.from(morceau))
      suite()
    },
    final(suite) {
      fini(Buffer.concat(morceaux))
      suite()
    },
  })
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
