import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { FilAriane } from '~/components/fil-ariane'
import { ListeActes } from '~/components/instruction/liste-actes'
import { titre } from '~/components/titre'
import { listActesSignes } from '~/queries/actes-a-signer.server'

export async function loader(args: LoaderFunctionArgs) {
  return { actes: await listActesSignes(requireAgent(args, 'signataire'), new Date()) }
}

export const meta: MetaFunction = () => [{ title: titre('Actes signés') }]

/** What this person signed, the latest first. */
export default function ActesSignes() {
  const { actes } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane parents={[{ libelle: 'À signer', href: '/signatures' }]} page="Actes signés" />
      <h1>Actes signés ({actes.length})</h1>
      <ListeActes actes={actes} vide="Vous n’avez encore rien signé." />
    </div>
  )
}
