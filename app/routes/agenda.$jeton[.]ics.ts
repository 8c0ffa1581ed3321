import type { LoaderFunctionArgs } from '@remix-run/node'
import { repondreAgenda } from '~/adapters/session/agenda.server'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { agendaPublic } from '~/queries/echeances-organisation.server'

/** The dates of an organisation for an agenda that follows its secret link. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const maintenant = new Date()
  const { organisation, dossiers } = await agendaPublic(args.params.jeton!, maintenant)
  return repondreAgenda(`Maillage : ${organisation}`, dossiers, {
    origine: contexte(args).origine,
    maintenant,
  })
}
