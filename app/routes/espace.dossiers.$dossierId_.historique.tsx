import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { Histoire } from '~/components/suivi/histoire'
import { titre } from '~/components/titre'
import { historiqueDossier } from '~/queries/historique-dossier.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Historique', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return historiqueDossier(requireDemandeur(args), args.params.dossierId!)
}

export default function Historique() {
  const { cadre, histoire } = useLoaderData<typeof loader>()
  return (
    <CadreDossier dossier={cadre} page="Historique">
      <p>Le plus récent en premier.</p>
      <Histoire titre="Historique du dossier" lignes={histoire} />
    </CadreDossier>
  )
}
