import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { LienBouton } from '~/components/lien-bouton'
import { Motifs } from '~/components/motifs'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { confirmerMembre } from '~/usecases/confirmer-membre.server'

export const meta: MetaFunction = () => [{ title: titre('Accepter une demande') }]

/** Also runs after a refused POST, whose reasons the page shows. */
export function loader(args: LoaderFunctionArgs) {
  requireDemandeur(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const membreId = String((await lireFormulaire(args.request)).get('membre') ?? '')
  const reponse = await confirmerMembre(acteur, membreId, new Date())
  if (!reponse.ok) return data({ motifs: reponse.motifs }, { status: 422 })
  return redirect(`/espace/organisations/${reponse.value.organisationId}/personnes`, 303)
}

export default function Refus() {
  const reponse = useActionData<typeof action>()
  const { organisationId } = useParams()
  return (
    <PageTexte titre="Accepter une demande" parents={[{ libelle: 'Mes organisations', href: '/espace' }]}>
      <Motifs motifs={reponse?.motifs ?? []} />
      <p className="fr-mt-4w">
        <LienBouton href={`/espace/organisations/${organisationId}/personnes`}>
          Revenir aux personnes
        </LienBouton>
      </p>
    </PageTexte>
  )
}
