import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { PageCorrections } from '~/components/suivi/page-corrections'
import { titre } from '~/components/titre'
import { correctionsDossier } from '~/queries/corrections-dossier.server'
import { renvoyerCorrections } from '~/usecases/renvoyer-corrections.server'

export const meta: MetaFunction = () => [{ title: titre('Corrections', { erreur: true }) }]

export async function loader(args: LoaderFunctionArgs) {
  return correctionsDossier(requireDemandeur(args), args.params.dossierId!)
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const renvoyees = await renvoyerCorrections(acteur, { dossierId }, new Date())
  if (!renvoyees.ok) return data({ motifs: [...renvoyees.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}`, 303)
}

export default function RenvoyerCorrections() {
  return (
    <PageCorrections {...useLoaderData<typeof loader>()} motifs={useActionData<typeof action>()?.motifs} />
  )
}
