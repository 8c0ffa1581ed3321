import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { ListeLettres } from '~/components/suivi/liste-lettres'
import { titre } from '~/components/titre'
import { lettresDossier } from '~/queries/lettres-dossier.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Lettres', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return lettresDossier(requireDemandeur(args), args.params.dossierId!)
}

export default function Lettres() {
  const { cadre, lettres } = useLoaderData<typeof loader>()
  return (
    <CadreDossier dossier={cadre} page="Lettres">
      <ListeLettres dossierId={cadre.id} lettres={lettres} />
    </CadreDossier>
  )
}
