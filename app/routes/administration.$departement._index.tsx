import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageAdministration } from '~/components/administration/page-administration'
import { titre } from '~/components/titre'
import { Tuile } from '~/components/tuile'
import { administration } from '~/queries/recueils.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  return administration(acteur, args.params.departement!)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Réglages', { objet: lu?.nom }) },
]

/** The home of the settings of a département. */
export default function ReglagesDuDepartement() {
  const { departement, nom } = useLoaderData<typeof loader>()
  return (
    <PageAdministration departement={departement} nom={nom} titre={null}>
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-6">
          <Tuile titre="Règles locales de la DETR" href={`/administration/${departement}/regles`} niveau={2}>
            Catégories, taux, planchers et plafonds de chaque année.
          </Tuile>
        </div>
        <div className="fr-col-12 fr-col-md-6">
          <Tuile titre="Imports" href={`/administration/${departement}/imports`} niveau={2}>
            Liste officielle d’éligibilité à la DETR, dispositifs de recueil.
          </Tuile>
        </div>
      </div>
    </PageAdministration>
  )
}
