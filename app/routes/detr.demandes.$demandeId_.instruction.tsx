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
import { FormulaireInstruction } from '~/components/detr/formulaire-instruction'
import { PageDemande } from '~/components/detr/page-demande'
import { titre } from '~/components/titre'
import { schemaInstructionDetr } from '~/forms/instruction-detr'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { apercuInstruction } from '~/queries/apercus-detr.server'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { instruireDemande } from '~/usecases/instruire-demande.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  return demandeDetr(acteur, args.params.demandeId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  const lu = parseFormData(schemaInstructionDetr, formData)
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs), calcul: null }, { status: 422 })
  if (formData.get('geste') === 'recalculer') {
    const calcul = await apercuInstruction(acteur, demandeId, lu.value, new Date())
    if (!calcul.ok) return data({ values, motifs: calcul.motifs, calcul: null }, { status: 422 })
    return data({ values, motifs: undefined, calcul: calcul.value })
  }
  const version = Number(formData.get('version'))
  const fait = await instruireDemande(acteur, { demandeId, version, instruction: lu.value }, new Date())
  if (!fait.ok) return data({ values, motifs: fait.motifs, calcul: null }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}/decision`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Étudier la demande', { objet: lu?.organisation }) },
]

/** What is kept of each line, the amount or the rate, and what the rules say of it. */
export default function Instruction() {
  const demande = useLoaderData<typeof loader>() as DemandeDetrPage
  const reponse = useActionData<typeof action>()
  return (
    <PageDemande demande={demande} titre="Étudier la demande" motifs={reponse?.motifs}>
      <FormulaireInstruction
        demande={demande}
        values={reponse?.values}
        motifs={reponse?.motifs}
        calcul={reponse?.calcul ?? null}
      />
    </PageDemande>
  )
}
