import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { lireMessages } from '~/usecases/lire-lettre.server'

/** « J’ai lu les messages »: a GET never records anything. */
export async function action(args: ActionFunctionArgs) {
  const dossierId = args.params.dossierId!
  await lireMessages(requireDemandeur(args), dossierId, new Date())
  return redirect(`/espace/dossiers/${dossierId}/messages`, 303)
}
