import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageActe } from '~/components/instruction/page-acte'
import { titre } from '~/components/titre'
import { acteASigner } from '~/queries/acte-a-signer.server'

export async function loader(args: LoaderFunctionArgs) {
  const documentId = args.params.documentId!
  return { documentId, acte: await acteASigner(requireAgent(args, 'signataire'), documentId) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(data?.acte.acte ?? 'Acte', { objet: data?.acte.dossier.organisation }) },
]

export default function Acte() {
  return <PageActe {...useLoaderData<typeof loader>()} />
}
