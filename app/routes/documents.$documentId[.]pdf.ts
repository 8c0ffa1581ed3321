import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActeur } from '~/adapters/session/gardes.server'
import { ouvrirFlux } from '~/adapters/storage/depot.server'
import { documentPdf } from '~/queries/document-pdf.server'

/** The stored bytes of a letter, never painted again. */
export async function loader(args: LoaderFunctionArgs) {
  const { sha256, nom } = await documentPdf(requireActeur(args), args.params.documentId!)
  const { taille, flux } = await ouvrirFlux(sha256)
  return new Response(Readable.toWeb(flux) as ReadableStream, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(taille),
      'Content-Disposition': `inline; filename="${nom}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
