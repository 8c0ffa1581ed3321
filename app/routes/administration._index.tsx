import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { FilAriane } from '~/components/fil-ariane'
import { titre } from '~/components/titre'
import { departementsAdministres } from '~/queries/recueils.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  const departements = await departementsAdministres(acteur)
  if (departements.length === 1) throw redirect(`/administration/${departements[0]?.code}`)
  return { departements }
}

export const meta: MetaFunction = () => [{ title: titre('Réglages des départements') }]

/** The départements whose settings this person opens; with a single one, its page at once. */
export default function Administration() {
  const { departements } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="Réglages" />
      <h1>Réglages des départements</h1>
      {departements.length === 0 && <p>Aucun département n’a encore de règles.</p>}
      <ul>
        {departements.map(({ code, nom }) => (
          <li key={code}>
            <a href={`/administration/${code}`}>{`${nom} (${code})`}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
