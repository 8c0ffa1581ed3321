import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireAgent } from '~/adapters/session/gardes.server'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import { titre } from '~/components/titre'
import { phraseDeRegle } from '~/domain/detr/recueil-phrases'
import { categorieDuRecueil } from '~/queries/recueil.server'
import { retirerRegle } from '~/usecases/retirer-regle.server'
import { cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const { recueil, regle } = await categorieDuRecueil(acteur, cle, args.params.code!)
  exigerBrouillon(recueil, adresse)
  if (!regle) throw introuvable()
  return { recueil, phrase: phraseDeRegle(regle) }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const categorie = args.params.code!
  await categorieDuRecueil(acteur, cle, categorie)
  const revision = Number((await lireFormulaire(args.request)).get('revision'))
  const retiree = await retirerRegle(acteur, { ...cle, revision, categorie })
  if (!retiree.ok) return data({ motifs: retiree.motifs }, { status: 422 })
  return redirect(adresse, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Retirer une catégorie', { objet: lu?.recueil.nom }) },
]

/** A category leaves a draft: read it once more, then confirm. */
export default function RetirerCategorie() {
  const { recueil, phrase } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre="Retirer une catégorie" motifs={reponse?.motifs}>
      <p>{phrase}</p>
      <form method="post">
        <input type="hidden" name="revision" value={recueil.revision} />
        <Boutons>
          {[
            <Bouton key="retirer">Retirer du brouillon</Bouton>,
            <LienBouton key="retour" href={adresseRecueil(recueil)} variante="secondaire">
              La garder
            </LienBouton>,
          ]}
        </Boutons>
      </form>
    </PageRecueil>
  )
}
