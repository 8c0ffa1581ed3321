import type { LoaderFunctionArgs } from '@remix-run/node'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'

/** Search engines see nothing of a demonstration or a mock-up, and never the signed-in part. */
export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const { demo, identiteEtat } = contexte(args)
  const interdits =
    demo || !identiteEtat
      ? ['/']
      : ['/espace', '/instruction', '/detr', '/signatures', '/administration', '/ministere', '/exploitation']
  const lignes = ['User-agent: *', ...interdits.map((chemin) => `Disallow: ${chemin}`)]
  return new Response(`${lignes.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
