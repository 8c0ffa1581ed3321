import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { ecrireNavigateur, lireNavigateur } from '~/adapters/session/navigateur.server'
import { PageSignature } from '~/components/suivi/page-signature'
import { titre } from '~/components/titre'
import { pageSignature } from '~/queries/signature.server'
import { ouvrirSignature } from '~/usecases/ouvrir-signature.server'

export const meta: MetaFunction<typeof loader> = () => [{ title: titre('Signature', { erreur: true }) }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  return { page: await pageSignature(jeton, lireNavigateur(args.request, jeton), new Date()) }
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  const ouverture = await ouvrirSignature(
    { jeton, navigateur: lireNavigateur(args.request, jeton) },
    new Date(),
  )
  if (!ouverture.ok) return data({ motifs: ouverture.motifs }, { status: 422 })
  if (ouverture.value.etat === 'code') return redirect(`/signature/${jeton}/code`, 303)
  const cookie = ecrireNavigateur(contexte(args).origine, jeton, ouverture.value.navigateur)
  return redirect(`/signature/${jeton}`, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function OuvrirSignature() {
  const { page } = useLoaderData<typeof loader>()
  const motifs = useActionData<typeof action>()?.motifs
  return <PageSignature page={page} jeton={useParams().jeton ?? ''} motifs={motifs} />
}
