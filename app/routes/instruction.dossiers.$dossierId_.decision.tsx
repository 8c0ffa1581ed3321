import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageDecision } from '~/components/instruction/page-decision'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { schemaProposition } from '~/forms/decision'
import { lireFormData, parseSaisie } from '~/forms/parse'
import { apercuDecision } from '~/queries/apercu-decision.server'
import { decisionEspace } from '~/queries/decision-espace.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const id = args.params.dossierId!
  return { id, ...(await decisionEspace(acteur, id, new Date())) }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Proposer une décision', { objet: lu?.organisation }) },
]

/** Shows the letter as it would leave. Writes nothing: proposing is another address. */
export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const values = lireFormData(await lireFormulaire(args.request))
  if (values.modifier === 'oui') return data({ motifs: undefined, values, apercu: null })
  const lu = parseSaisie(schemaProposition, values)
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, values, apercu: null }, { status: 422 })
  }
  const signataireId =
    typeof values.signataireId === 'string' && values.signataireId ? values.signataireId : null
  const decision = { ...lu.value, signataireId }
  const apercu = await apercuDecision(acteur, args.params.dossierId!, decision, new Date())
  if (!apercu.ok) return data({ motifs: apercu.motifs, values, apercu: null }, { status: 422 })
  return data({ motifs: undefined, values, apercu: apercu.value })
}

export default function ProposerDecision() {
  return <PageDecision dossier={useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
