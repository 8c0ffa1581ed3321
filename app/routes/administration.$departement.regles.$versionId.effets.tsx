import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Effets } from '~/components/administration/effets'
import { PageRecueil } from '~/components/administration/page-recueil'
import { titre } from '~/components/titre'
import { effetsDuRecueil } from '~/queries/recueil.server'
import { cleDe } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  const { departement, recueilId } = cleDe(args)
  return { effets: await effetsDuRecueil(acteur, { departement, recueilId }, new Date()) }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Ce que cette version change', { objet: lu?.effets.recueil.nom }) },
]

/** The difference with the version that would apply without this one, five plans recomputed, the open requests. */
export default function EffetsDuRecueil() {
  const { effets } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>
  return (
    <PageRecueil recueil={effets.recueil} titre="Ce que cette version change">
      <Effets effets={effets} />
    </PageRecueil>
  )
}
