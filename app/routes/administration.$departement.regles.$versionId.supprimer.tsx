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
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import { titre } from '~/components/titre'
import { cadreRecueil } from '~/queries/recueil.server'
import { supprimerRecueil } from '~/usecases/supprimer-recueil.server'
import { cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const recueil = await cadreRecueil(acteur, cle)
  exigerBrouillon(recueil, adresse)
  return { recueil }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { departement, recueilId } = cleDe(args)
  await cadreRecueil(acteur, { departement, recueilId })
  const revision = Number((await lireFormulaire(args.request)).get('revision'))
  const supprime = await supprimerRecueil(acteur, { departement, recueilId, revision })
  if (!supprime.ok) return data({ motifs: supprime.motifs }, { status: 422 })
  return redirect(`/administration/${departement}/regles`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Supprimer le brouillon', { objet: lu?.recueil.nom }) },
]

/** A draft goes for good. */
export default function SupprimerRecueil() {
  const { recueil } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre="Supprimer le brouillon" motifs={reponse?.motifs}>
      <p>Ses catégories seront perdues. Les règles en vigueur ne changent pas.</p>
      <form method="post">
        <input type="hidden" name="revision" value={recueil.revision} />
        <Boutons>
          {[
            <Bouton key="supprimer">Supprimer le brouillon</Bouton>,
            <LienBouton key="retour" href={adresseRecueil(recueil)} variante="secondaire">
              Le garder
            </LienBouton>,
          ]}
        </Boutons>
      </form>
    </PageRecueil>
  )
}
