import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Motifs } from '~/components/motifs'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { PiecesAttendues } from '~/components/suivi/pieces-attendues'
import { titre } from '~/components/titre'
import { suiviDossier } from '~/queries/suivi-dossier.server'
import { envoyerPieces } from '~/usecases/envoyer-pieces.server'

export const meta: MetaFunction = () => [{ title: titre('Pièces demandées', { erreur: true }) }]

export async function loader(args: LoaderFunctionArgs) {
  const { cadre, pieces } = await suiviDossier(requireDemandeur(args), args.params.dossierId!, new Date())
  return { cadre, pieces }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const envoyees = await envoyerPieces(acteur, { dossierId }, new Date())
  if (!envoyees.ok) return data({ motifs: [...envoyees.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}`, 303)
}

/** Which pieces are still missing: the clock starts again when all of them are here. */
export default function EnvoyerPieces() {
  const { cadre, pieces } = useLoaderData<typeof loader>()
  return (
    <CadreDossier dossier={cadre} page="Pièces demandées">
      <Motifs motifs={useActionData<typeof action>()?.motifs ?? []} titre="Les pièces ne sont pas parties" />
      <PiecesAttendues dossierId={cadre.id} pieces={pieces} />
      <p>
        <a href={`/espace/dossiers/${cadre.id}`}>Revenir au dossier</a>
      </p>
    </CadreDossier>
  )
}
