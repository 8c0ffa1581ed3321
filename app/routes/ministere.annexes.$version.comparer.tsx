import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Differences } from '~/components/annexe/differences'
import { Essais } from '~/components/annexe/essais'
import { PageVersion } from '~/components/annexe/page-version'
import { titre } from '~/components/titre'
import { versionDuMinistere } from '~/queries/annexes-ministere.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Comparer et essayer', { objet: `Version ${lu?.version ?? ''}` }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  return versionDuMinistere(args.params.version!, new Date())
}

/** What changes from the version before, in words, then on five ordinary places. */
export default function Comparer() {
  const { version, statut, reference, differences, essais } = useLoaderData<typeof loader>()
  return (
    <PageVersion version={version} page="Comparer et essayer" publiee={statut === 'publiee'}>
      {reference === null ? (
        <p>C’est la première version{'\u00A0'}: il n’y en a pas d’autre à comparer.</p>
      ) : (
        <>
          <h2>Différences avec la version {reference.version}</h2>
          <Differences differences={differences} vide="Aucune exigence ne change." />
          <h2>Cinq cas d’essai</h2>
          <Essais essais={essais} avant={reference.version} apres={version} />
        </>
      )}
      <p className="fr-mt-4w">
        <a href={`/ministere/annexes/${version}`}>Revenir à la version {version}</a>
      </p>
    </PageVersion>
  )
}
