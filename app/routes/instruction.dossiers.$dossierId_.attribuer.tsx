import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageVerbe } from '~/components/instruction/page-verbe'
import { titre } from '~/components/titre'
import { attribuerDossier } from '~/usecases/attribuer-dossier.server'

export const meta: MetaFunction = () => [{ title: titre('Attribuer le dossier') }]

/** Shown when the act was refused; opened alone, it leads back to the file. */
export function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'referent', 'admin_departement')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent', 'admin_departement')
  const dossierId = args.params.dossierId!
  const saisie = await lireFormulaire(args.request)
  const fait = await attribuerDossier(acteur, dossierId, String(saisie.get('agentId') ?? ''), new Date())
  if (!fait.ok) return data({ motifs: fait.motifs }, { status: 422 })
  return redirect(`/instruction/dossiers/${dossierId}`, 303)
}

export default function Page() {
  const refus = useActionData<typeof action>()
  const { dossierId } = useParams()
  const retour = `/instruction/dossiers/${dossierId}`
  return (
    <PageVerbe
      titre="Attribuer le dossier"
      parents={[{ libelle: 'File d’instruction', href: '/instruction' }]}
      motifs={refus?.motifs}
      retour={retour}
    />
  )
}
