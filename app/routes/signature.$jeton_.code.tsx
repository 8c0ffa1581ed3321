import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { ecrireNavigateur } from '~/adapters/session/navigateur.server'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { Gabarit } from '~/components/suivi/page-signature'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { parseFormData } from '~/forms/parse'
import { schemaCodeSignature } from '~/forms/signature'
import { verifierCode } from '~/usecases/ouvrir-signature.server'

export const meta: MetaFunction = () => [{ title: titre('Code de signature') }]

export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  const lecture = parseFormData(schemaCodeSignature, await lireFormulaire(args.request))
  if (!lecture.ok) {
    const motifs = Object.entries(lecture.erreurs).map(([champ, texte]) => motif('champ', texte, null, champ))
    return data({ motifs }, { status: 422 })
  }
  const verifie = await verifierCode({ jeton, code: lecture.value.code }, new Date())
  if (!verifie.ok) return data({ motifs: [...verifie.motifs] }, { status: 422 })
  const cookie = ecrireNavigateur(contexte(args).origine, jeton, verifie.value.navigateur)
  return redirect(`/signature/${jeton}`, { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** Another browser than the first one: the code proves that the mailbox of the élu is at hand. */
export default function CodeDeSignature() {
  const motifs = useActionData<typeof action>()?.motifs
  const jeton = useParams().jeton ?? ''
  return (
    <Gabarit titre="Écrivez le code reçu">
      <SyntheseErreurs motifs={motifs} />
      <p>
        Ce lien a été ouvert sur un autre appareil. Un code de 6 chiffres vient d’être envoyé à la personne
        qui signe. Il sert pendant 10 minutes.
      </p>
      <form method="post">
        <Champ
          name="code"
          type="nombre"
          libelle="Code"
          indication="6 chiffres, par exemple 402913."
          autoComplete="one-time-code"
          largeur="sm"
          erreur={erreurDe(motifs, 'code')}
        />
        <Bouton>Continuer</Bouton>
      </form>
      <form method="post" action={`/signature/${jeton}/ouvrir`} className="fr-mt-2w">
        <Bouton variante="tertiaire">Recevoir un autre code</Bouton>
      </form>
    </Gabarit>
  )
}
