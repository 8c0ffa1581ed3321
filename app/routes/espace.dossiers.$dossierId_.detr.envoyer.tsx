import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { PageDuDemandeur } from '~/components/detr/page-du-demandeur'
import { PiecesDemandees } from '~/components/detr/pieces-demandees'
import { titre } from '~/components/titre'
import { type DemandeDuDemandeur, demandeDuDemandeur } from '~/queries/demande-demandeur.server'
import { envoyerPieces } from '~/usecases/envoyer-pieces.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return demandeDuDemandeur(acteur, args.params.dossierId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const envoi = await envoyerPieces(acteur, { dossierId }, new Date())
  if (!envoi.ok) return data({ motifs: envoi.motifs }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}/detr`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Envoyer les pièces', { objet: lu?.organisation }) },
]

/** The same list, shown again when the sending was refused. */
export default function EnvoyerPieces() {
  const demande = useLoaderData<typeof loader>() as DemandeDuDemandeur
  const motifs = useActionData<typeof action>()?.motifs
  return (
    <PageDuDemandeur demande={demande} titre="Envoyer les pièces" motifs={motifs}>
      <PiecesDemandees demande={demande} />
    </PageDuDemandeur>
  )
}
