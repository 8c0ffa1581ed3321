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
import { PageActe } from '~/components/instruction/page-acte'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { schemaRetour } from '~/forms/decision'
import { parseFormData } from '~/forms/parse'
import { acteASigner } from '~/queries/acte-a-signer.server'
import { retournerActe } from '~/usecases/retourner-acte.server'

/** What a refusal shows: the act again. */
export async function loader(args: LoaderFunctionArgs) {
  const documentId = args.params.documentId!
  return { documentId, acte: await acteASigner(requireAgent(args, 'signataire'), documentId) }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.acte.acte ?? 'Acte', { objet: lu?.acte.dossier.organisation }) },
]

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'signataire')
  const saisie = await lireFormulaire(args.request)
  const propositionId = String(saisie.get('propositionId') ?? '')
  const lu = parseFormData(schemaRetour, saisie)
  const mot = typeof lu.values.mot === 'string' ? lu.values.mot : ''
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, mot }, { status: 422 })
  }
  const fait = await retournerActe(acteur, propositionId, lu.value.mot, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, mot }, { status: 422 })
  return redirect('/signatures', 303)
}

export default function Acte() {
  return <PageActe {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
