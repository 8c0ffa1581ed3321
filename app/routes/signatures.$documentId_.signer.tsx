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
import { acteASigner } from '~/queries/acte-a-signer.server'
import { signerActe } from '~/usecases/signer-acte.server'

const A_LIRE = motif('acte.lu', 'Cochez la case\u00A0: vous signez ce que vous avez lu.', null, 'lu')

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
  if (saisie.get('lu') !== 'oui') return data({ motifs: [A_LIRE] }, { status: 422 })
  const fait = await signerActe(acteur, propositionId, String(saisie.get('empreinte') ?? ''), new Date())
  if (!fait.ok) return data({ motifs: fait.motifs }, { status: 422 })
  return redirect(`/signatures/${args.params.documentId}`, 303)
}

export default function Acte() {
  return <PageActe {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
