import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { FormulaireRegle } from '~/components/administration/formulaire-regle'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { titre } from '~/components/titre'
import { REGLE_VIDE } from '~/domain/detr/recueil'
import { saisieDeRegle } from '~/forms/regle-recueil'
import { cadreRecueil } from '~/queries/recueil.server'
import { agirCategorie, cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const recueil = await cadreRecueil(acteur, cle)
  exigerBrouillon(recueil, adresse)
  return { recueil }
}

export async function action(args: ActionFunctionArgs) {
  requireAgent(args, 'admin_departement')
  return agirCategorie(args, null)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Ajouter une catégorie', { objet: lu?.recueil.nom }) },
]

/** A category that comes into a draft. */
export default function NouvelleCategorie() {
  const { recueil } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre="Ajouter une catégorie" motifs={reponse?.motifs}>
      <FormulaireRegle
        revision={recueil.revision}
        values={reponse?.values ?? saisieDeRegle(REGLE_VIDE)}
        motifs={reponse?.motifs}
        retour={adresseRecueil(recueil)}
      />
    </PageRecueil>
  )
}
