import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgent } from '~/adapters/session/gardes.server'
import { exporterCsv, REGLES_EXEMPLES } from '~/domain/detr/recueil-fichier'
import { administration } from '~/queries/recueils.server'

/** The example file of an import. */
export function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  administration(acteur, args.params.departement!)
  return new Response(exporterCsv(REGLES_EXEMPLES), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="exemple-regles.csv"',
    },
  })
}
