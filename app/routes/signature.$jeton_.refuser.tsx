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
import { Bouton } from '~/components/bouton'
import { erreurDe } from '~/components/erreur-de'
import { Gabarit, PageSignature } from '~/components/suivi/page-signature'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { ZoneTexte } from '~/components/zone-texte'
import { motif } from '~/domain/commun/motif'
import { parseFormData } from '~/forms/parse'
import { schemaRefusSignature } from '~/forms/signature'
import { pageSignature } from '~/queries/signature.server'
import { refuserSignature } from '~/usecases/refuser-signature.server'

export const meta: MetaFunction = () => [{ title: titre('Ne pas signer') }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  return { page: await pageSignature(jeton, lireNavigateur(args.request, jeton), new Date()) }
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  const lecture = parseFormData(schemaRefusSignature, await lireFormulaire(args.request))
  if (!lecture.ok)
    return data({ motifs: [motif('mot', lecture.erreurs.mot ?? '', null, 'mot')] }, { status: 422 })
  const qui = { jeton, navigateur: lireNavigateur(args.request, jeton) }
  const refuse = await refuserSignature(qui, lecture.value, new Date())
  if (!refuse.ok) return data({ motifs: [...refuse.motifs] }, { status: 422 })
  return redirect(`/signature/${jeton}`, 303)
}

/** « Ne pas signer et dire pourquoi »: the word goes to the person who prepared. */
export default function RefuserSignature() {
  const { page } = useLoaderData<typeof loader>()
  const motifs = useActionData<typeof action>()?.motifs
  const jeton = useParams().jeton ?? ''
  if (page.etat !== 'a_signer') return <PageSignature page={page} jeton={jeton} motifs={motifs} />
  return (
    <Gabarit titre="Ne pas signer et dire pourquoi" cadre={page.cadre}>
      <SyntheseErreurs motifs={motifs} />
      <p>Votre mot part à la personne qui prépare. Elle corrige, puis vous envoie un autre lien.</p>
      <form method="post">
        <ZoneTexte
          name="mot"
          libelle={'Que faut-il reprendre\u202F?'}
          indication="Par exemple&nbsp;: le prix de l’ordinateur n’est pas celui du devis."
          erreur={erreurDe(motifs, 'mot')}
        />
        <Bouton>Envoyer sans signer</Bouton>
      </form>
      <p className="fr-mt-2w">
        <a href={`/signature/${jeton}`}>Revenir au résumé</a>
      </p>
    </Gabarit>
  )
}
