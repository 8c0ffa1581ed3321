import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageVersion } from '~/components/annexe/page-version'
import { Bouton } from '~/components/bouton'
import { titre } from '~/components/titre'
import { versionDuMinistere } from '~/queries/annexes-ministere.server'
import { supprimerAnnexe } from '~/usecases/supprimer-annexe.server'
import { lireRevision } from './annexe-commun/revenir.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Supprimer le brouillon', { objet: `Version ${lu?.version ?? ''}` }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  const { version, statut, revision, differences } = await versionDuMinistere(
    args.params.version!,
    new Date(),
  )
  return { version, publiee: statut === 'publiee', revision, differences: differences.length }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'ministere')
  const formulaire = await lireFormulaire(args.request)
  const vu = { version: args.params.version!, revision: lireRevision(formulaire) }
  const fait = await supprimerAnnexe(acteur, vu)
  if (!fait.ok) return data({ motifs: fait.motifs }, { status: 422 })
  return redirect('/ministere/annexes', 303)
}

/** One confirmation, in the page. */
export default function Supprimer() {
  const { version, publiee, revision, differences } = useLoaderData<typeof loader>()
  const refus = useActionData<typeof action>()
  return (
    <PageVersion version={version} page="Supprimer le brouillon" publiee={publiee} motifs={refus?.motifs}>
      {!publiee && (
        <form method="post">
          <p>
            {differences === 0
              ? 'Ce brouillon ne change rien à la version précédente.'
              : `Les ${differences} différences avec la version précédente seront perdues.`}
          </p>
          <input type="hidden" name="revision" value={revision} />
          <Bouton>Supprimer définitivement</Bouton>
        </form>
      )}
      <p className="fr-mt-4w">
        <a href={`/ministere/annexes/${version}`}>Revenir à la version {version}</a>
      </p>
    </PageVersion>
  )
}
