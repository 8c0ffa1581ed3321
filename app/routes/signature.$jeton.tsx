import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { lireNavigateur } from '~/adapters/session/navigateur.server'
import { PageSignature } from '~/components/suivi/page-signature'
import { titre } from '~/components/titre'
import { pageSignature } from '~/queries/signature.server'

export const meta: MetaFunction = () => [{ title: titre('Signature') }]

/** Reads only: mail scanners open links. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  return { page: await pageSignature(jeton, lireNavigateur(args.request, jeton), new Date()) }
}

export default function Signature() {
  return <PageSignature page={useLoaderData<typeof loader>().page} jeton={useParams().jeton ?? ''} />
}
