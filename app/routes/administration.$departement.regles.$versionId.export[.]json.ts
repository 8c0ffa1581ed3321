import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgent } from '~/adapters/session/gardes.server'
import { exportDuRecueil } from '~/queries/recueil.server'

/** One version as a file that an import gives back. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  const { departement = '', versionId: recueilId = '' } = args.params
  const { nom, contenu } = await exportDuRecueil(acteur, { departement, recueilId }, 'json')
  return new Response(contenu, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nom}"`,
    },
  })
}
