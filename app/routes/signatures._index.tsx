import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { FilAriane } from '~/components/fil-ariane'
import { ListeActes } from '~/components/instruction/liste-actes'
import { Montant } from '~/components/montant'
import { titre } from '~/components/titre'
import { listActesASigner } from '~/queries/actes-a-signer.server'

export async function loader(args: LoaderFunctionArgs) {
  return listActesASigner(requireAgent(args, 'signataire'), new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(`À signer (${data?.actes.length ?? 0})`) },
]

/** What waits for a signature: what says no first. */
export default function ActesASigner() {
  const { actes, total, delegations } = useLoaderData<typeof loader>()
  const exceptions = actes.filter(({ exception }) => exception).length
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="À signer" />
      <h1>À signer ({actes.length})</h1>
      <p>
        {total > 0 && (
          <>
            <Montant montant={total} fort />.{' '}
          </>
        )}
        {exceptions > 0 && `${exceptions} ${exceptions > 1 ? 'actes' : 'acte'} à regarder. `}
        <a href="/signatures/signees">Actes signés</a>
      </p>
      {delegations.length > 0 && (
        <p>
          Vous signez au titre de{'\u00A0'}: {delegations.join('\u202F; ')}.
        </p>
      )}
      <ListeActes actes={actes} vide="Rien à signer." />
    </div>
  )
}
