import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgent } from '~/adapters/session/gardes.server'
import { exempleDeListe } from '~/queries/exemple-de-liste.server'
import { adresseDe } from './administration-commun/listes.server'

/** The example file of a list. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  const { nom, texte } = await exempleDeListe(acteur, adresseDe(args))
  return new Response(texte, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nom}"`,
    },
  })
}
