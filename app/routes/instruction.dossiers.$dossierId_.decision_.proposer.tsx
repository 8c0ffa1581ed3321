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
import { PageDecision } from '~/components/instruction/page-decision'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { schemaProposition } from '~/forms/decision'
import { lireFormData, parseSaisie } from '~/forms/parse'
import { decisionEspace } from '~/queries/decision-espace.server'
import { proposerDecision } from '~/usecases/proposer-decision.server'

/** Also what a refused proposal shows: the form, with what was chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const id = args.params.dossierId!
  return { id, ...(await decisionEspace(acteur, id, new Date())) }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Proposer une décision', { objet: lu?.organisation }) },
]

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const dossierId = args.params.dossierId!
  const values = lireFormData(await lireFormulaire(args.request))
  const lu = parseSaisie(schemaProposition, values)
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, values }, { status: 422 })
  }
  const texte = (nom: string) => (typeof values[nom] === 'string' ? (values[nom] as string) : '')
  const decision = {
    ...lu.value,
    signataireId: texte('signataireId') || null,
    empreinteVue: texte('empreinte'),
  }
  const fait = await proposerDecision(acteur, dossierId, decision, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, values }, { status: 422 })
  return redirect(`/instruction/dossiers/${dossierId}#decision`, 303)
}

export default function ProposerDecision() {
  return <PageDecision dossier={useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
