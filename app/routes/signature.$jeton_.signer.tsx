import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { lireNavigateur } from '~/adapters/session/navigateur.server'
import { PageSignature } from '~/components/suivi/page-signature'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { parseFormData } from '~/forms/parse'
import { schemaSignature } from '~/forms/signature'
import { pageSignature } from '~/queries/signature.server'
import { signerEtDeposer } from '~/usecases/signer-et-deposer.server'

export const meta: MetaFunction = () => [{ title: titre('Signature', { erreur: true }) }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  return { page: await pageSignature(jeton, lireNavigateur(args.request, jeton), new Date()) }
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  const formulaire = await lireFormulaire(args.request)
  const lecture = parseFormData(schemaSignature, formulaire)
  if (!lecture.ok)
    return data({ motifs: [motif('signature.lu', lecture.erreurs.lu ?? '', null, 'lu')] }, { status: 422 })
  const qui = { jeton, navigateur: lireNavigateur(args.request, jeton) }
  const empreinteVue = String(formulaire.get('empreinte') ?? '')
  const depose = await signerEtDeposer(qui, { empreinteVue }, new Date())
  if (!depose.ok) return data({ motifs: [...depose.motifs] }, { status: 422 })
  return redirect(`/signature/${jeton}`, 303)
}

/** The same page with why not. Signed already, in another tab: it shows the receipt that exists. */
export default function SignerParLien() {
  const { page } = useLoaderData<typeof loader>()
  const motifs = useActionData<typeof action>()?.motifs
  return <PageSignature page={page} jeton={useParams().jeton ?? ''} motifs={motifs} />
}
