import type { LoaderFunctionArgs } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { requireActeur } from '~/adapters/session/gardes.server'
import { fichierDePiece } from '~/queries/fichier-de-piece.server'

/** A file of a piece, to save: never shown inside our own origin. The server adds `nosniff` to every answer. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireActeur(args)
  const { nom, mime, taille, flux } = await fichierDePiece(acteur, args.params.fichierId!)
  return new Response(createReadableStreamFromReadable(flux), {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(taille),
      'Content-Disposition': `attachment; filename="${nomAscii(nom)}"; filename*=UTF-8''${encoderNom(nom)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}

/** For old browsers: nothing that could leave the quotes of the header. */
function nomAscii(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._ -]/g, '_')
}

/** RFC 8187. */
function encoderNom(nom: string): string {
  return encodeURIComponent(nom).replace(
    /['()*]/g,
    (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
