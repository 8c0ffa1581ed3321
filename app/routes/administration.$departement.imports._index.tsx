import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageAdministration } from '~/components/administration/page-administration'
import { TITRES } from '~/components/import/mots'
import { titre } from '~/components/titre'
import { Tuile } from '~/components/tuile'
import { administration } from '~/queries/recueils.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  return administration(acteur, args.params.departement!)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Imports', { objet: lu?.nom }) },
]

/** The lists that a département loads. */
export default function Imports() {
  const { departement, nom } = useLoaderData<typeof loader>()
  return (
    <PageAdministration departement={departement} nom={nom} titre="Imports">
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-6">
          <Tuile
            titre={TITRES.eligibilite ?? ''}
            href={`/administration/${departement}/imports/eligibilite`}
            niveau={2}
          >
            La liste officielle de l’année l’emporte sur notre calcul.
          </Tuile>
        </div>
        <div className="fr-col-12 fr-col-md-6">
          <Tuile
            titre={TITRES['dispositifs-de-recueil'] ?? ''}
            href={`/administration/${departement}/imports/dispositifs-de-recueil`}
            niveau={2}
          >
            Les communes où l’on demande une carte d’identité ou un passeport.
          </Tuile>
        </div>
      </div>
    </PageAdministration>
  )
}
