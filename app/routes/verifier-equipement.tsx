import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { introuvable, ouvertATous } from '~/adapters/session/gardes.server'
import { FormulaireVerification } from '~/components/annexe/formulaire-verification'
import { PageTexte } from '~/components/page-texte'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { type Motif, motif } from '~/domain/commun/motif'
import { lireVerification, REQUETE_MAXIMALE } from '~/domain/equipement/annexe-verificateur'
import { lireFormData, type Saisie } from '~/forms/parse'
import { annexeDuJour } from '~/queries/annexe-pages.server'

export const meta: MetaFunction = () => [
  { title: titre('Vérifier son équipement') },
  { name: 'description', content: 'Comparez votre matériel avec ce que l’État demande, sans compte.' },
]

/** The answers are in the address: the link opens them again. Nothing is written, nothing is kept. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const annexe = await annexeDuJour(new Date())
  if (!annexe) throw introuvable()
  const { search, searchParams } = new URL(args.request.url)
  if (search.length > REQUETE_MAXIMALE) {
    const motifs = [motif('verification.longue', 'Ce lien est trop long pour être lu. Répondez ci-dessous.')]
    return data({ annexe, values: {}, motifs, ignorees: 0 }, { status: 400 })
  }
  const values = lireRequete(searchParams)
  const { motifs, ignorees } = lireVerification(annexe, values)
  return data({ annexe, values, motifs, ignorees }, { status: motifs.length > 0 ? 422 : 200 })
}

function lireRequete(recherche: URLSearchParams): Saisie {
  const formulaire = new FormData()
  for (const [nom, valeur] of recherche) formulaire.append(nom, valeur)
  return lireFormData(formulaire)
}

export default function VerifierEquipement() {
  const { annexe, values, motifs, ignorees } = useLoaderData<typeof loader>()
  return (
    <PageTexte titre="Vérifier son équipement">
      <p>
        Comparez votre matériel avec l’<a href="/annexe-technique">annexe technique</a>, version{' '}
        {annexe.version}. Sans compte, rien n’est gardé.
      </p>
      <SyntheseErreurs motifs={motifs as readonly Motif[]} />
      {ignorees > 0 && (
        <p>
          Ce lien est ancien{'\u00A0'}: une partie de ses réponses n’est plus demandée et n’est pas comptée.
        </p>
      )}
      <FormulaireVerification annexe={annexe} values={values} motifs={motifs} />
      {Object.keys(values).length > 0 && (
        <p className="fr-mt-3w">
          L’adresse de cette page garde les réponses envoyées{'\u00A0'}: enregistrez-la ou transmettez-la.{' '}
          <a href="/verifier-equipement">Tout effacer</a>
        </p>
      )}
    </PageTexte>
  )
}
