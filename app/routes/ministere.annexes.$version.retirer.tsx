import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageVersion } from '~/components/annexe/page-version'
import { titre } from '~/components/titre'
import { modifierAnnexe } from '~/usecases/modifier-annexe.server'
import { lireRevision, revenir } from './annexe-commun/revenir.server'

export const meta: MetaFunction = () => [{ title: titre('Retirer une exigence') }]

export function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  return revenir(args.params.version!)
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'ministere')
  const version = args.params.version!
  const formulaire = await lireFormulaire(args.request)
  const code = String(formulaire.get('code') ?? '')
  const vu = { version, revision: lireRevision(formulaire) }
  const fait = await modifierAnnexe(acteur, vu, { type: 'retirer', code })
  if (!fait.ok) return data({ motifs: fait.motifs }, { status: 422 })
  return revenir(version)
}

/** Shown when the act was refused. */
export default function Refus() {
  const refus = useActionData<typeof action>()
  const { version = '' } = useParams()
  return (
    <PageVersion version={version} page="Retirer une exigence" publiee={false} motifs={refus?.motifs}>
      <p>
        <a href={`/ministere/annexes/${version}`}>Revenir à la version {version}</a>
      </p>
    </PageVersion>
  )
}
