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
import { FormulairePublication } from '~/components/administration/formulaire-publication'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { Motifs } from '~/components/motifs'
import { titre } from '~/components/titre'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { schemaPublication } from '~/forms/regle-recueil'
import { cadreRecueil, effetsDuRecueil, recueilLu } from '~/queries/recueil.server'
import { publierRecueil } from '~/usecases/publier-recueil.server'
import { cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const recueil = await cadreRecueil(acteur, cle)
  exigerBrouillon(recueil, adresse)
  const maintenant = new Date()
  const { defauts } = await recueilLu(acteur, cle, maintenant)
  const { nombreTouchees } = await effetsDuRecueil(acteur, cle, maintenant)
  return { recueil, defauts, touchees: nombreTouchees }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  await cadreRecueil(acteur, cle)
  const formData = await lireFormulaire(args.request)
  const lu = parseFormData(schemaPublication, formData)
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const { confirmation: confirmee, ...publication } = lu.value
  const revision = Number(formData.get('revision'))
  const publie = await publierRecueil(acteur, { ...cle, revision, publication, confirmee }, new Date())
  if (!publie.ok) return data({ values, motifs: publie.motifs }, { status: 422 })
  return redirect(adresse, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Publier cette version', { objet: lu?.recueil.nom }) },
]

/** The decision of the commission and the first day; then the version never changes. */
export default function PublierRecueil() {
  const { recueil, defauts, touchees } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre="Publier cette version" motifs={reponse?.motifs}>
      {defauts.length > 0 ? (
        <>
          <Motifs motifs={defauts} ton="warning" titre="À compléter avant de publier" />
          <p className="fr-mt-3w">
            <a href={adresseRecueil(recueil)}>Revenir aux catégories</a>
          </p>
        </>
      ) : (
        <FormulairePublication
          revision={recueil.revision}
          exercice={recueil.exercice}
          values={reponse?.values}
          motifs={reponse?.motifs}
          touchees={touchees}
          adresse={adresseRecueil(recueil)}
        />
      )}
    </PageRecueil>
  )
}
