import type { LoaderFunctionArgs } from '@remix-run/node'
import { repondreAgenda } from '~/adapters/session/agenda.server'
import { contexte, requireDemandeur } from '~/adapters/session/gardes.server'
import { datesDuDossier } from '~/queries/echeances-organisation.server'

/** The legal dates of one dossier, to add to an agenda by hand. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const maintenant = new Date()
  const dossier = await datesDuDossier(acteur, args.params.dossierId!, maintenant)
  return repondreAgenda(`Maillage : ${dossier.numero}`, [dossier], {
    origine: contexte(args).origine,
    maintenant,
  })
}
