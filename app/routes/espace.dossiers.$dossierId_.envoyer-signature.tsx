import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Motifs } from '~/components/motifs'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { titre } from '~/components/titre'
import { signatureDuDossier } from '~/queries/signature.server'
import { envoyerSignature } from '~/usecases/envoyer-signature.server'

export const meta: MetaFunction = () => [{ title: titre('Envoyer à la signature', { erreur: true }) }]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return { cadre: (await signatureDuDossier(acteur, args.params.dossierId!, new Date())).cadre }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const version = Number((await lireFormulaire(args.request)).get('version')) || null
  const envoyee = await envoyerSignature(acteur, { dossierId, version }, new Date())
  if (!envoyee.ok) return data({ motifs: [...envoyee.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}/signature`, 303)
}

/** Why the dossier did not leave, and where to complete it. */
export default function EnvoyerSignature() {
  const { cadre } = useLoaderData<typeof loader>()
  const motifs = useActionData<typeof action>()?.motifs ?? []
  return (
    <CadreDossier dossier={cadre} page="Envoyer à la signature">
      <Motifs motifs={motifs} titre="Le dossier n’est pas parti" />
      <p>
        <a href={`/espace/dossiers/${cadre.id}/etapes/recapitulatif`}>
          Revenir à « Vérifier et faire signer »
        </a>
      </p>
    </CadreDossier>
  )
}
