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
import { FormulaireAbandon } from '~/components/detr/abandon'
import { PageDuDemandeur } from '~/components/detr/page-du-demandeur'
import { titre } from '~/components/titre'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { schemaRetrait } from '~/forms/retrait'
import { type DemandeDuDemandeur, demandeDuDemandeur } from '~/queries/demande-demandeur.server'
import { annulerDemande } from '~/usecases/annuler-demande.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return demandeDuDemandeur(acteur, args.params.dossierId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const formData = await lireFormulaire(args.request)
  const motif = String(formData.get('motif') ?? '')
  const lu = parseFormData(schemaRetrait, formData)
  if (!lu.ok) return data({ motif, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const abandon = await annulerDemande(acteur, { dossierId, ...lu.value }, new Date())
  if (!abandon.ok) return data({ motif, motifs: abandon.motifs }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}/detr`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Abandonner la demande', { objet: lu?.organisation }) },
]

export default function Abandonner() {
  const demande = useLoaderData<typeof loader>() as DemandeDuDemandeur
  const { motifs, motif } = useActionData<typeof action>() ?? {}
  return (
    <PageDuDemandeur demande={demande} titre="Abandonner la demande" motifs={motifs}>
      {demande.peutAbandonner ? (
        <FormulaireAbandon dossierId={demande.dossierId} motifs={motifs ?? []} motif={motif} />
      ) : (
        <p>Cette demande ne peut plus être abandonnée.</p>
      )}
    </PageDuDemandeur>
  )
}
