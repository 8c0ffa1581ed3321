import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { introuvable, requireAgent } from '~/adapters/session/gardes.server'
import { FormulaireRegle } from '~/components/administration/formulaire-regle'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { titre } from '~/components/titre'
import { saisieDeRegle } from '~/forms/regle-recueil'
import { categorieDuRecueil } from '~/queries/recueil.server'
import { agirCategorie, cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const { recueil, regle } = await categorieDuRecueil(acteur, cle, args.params.code!)
  exigerBrouillon(recueil, adresse)
  if (!regle) throw introuvable()
  return { recueil, regle }
}

export async function action(args: ActionFunctionArgs) {
  requireAgent(args, 'admin_departement')
  return agirCategorie(args, args.params.code!)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(`Modifier ${lu?.regle.libelle}`, { objet: lu?.recueil.nom }) },
]

/** One category of a draft. */
export default function Categorie() {
  const { recueil, regle } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre={`Modifier ${regle.libelle}`} motifs={reponse?.motifs}>
      <FormulaireRegle
        revision={recueil.revision}
        values={reponse?.values ?? saisieDeRegle(regle)}
        motifs={reponse?.motifs}
        retour={adresseRecueil(recueil)}
      />
    </PageRecueil>
  )
}
