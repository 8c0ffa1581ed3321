import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useFetcher, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { JourTexte } from '~/components/jour-texte'
import { LettreHtml } from '~/components/lettre-html'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { LienPdf } from '~/components/suivi/lien-pdf'
import { titre } from '~/components/titre'
import { lettreRecue } from '~/queries/lettres-dossier.server'
import { lireLettre } from '~/usecases/lire-lettre.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.lettre.titre ?? 'Lettre', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return lettreRecue(requireDemandeur(args), args.params.dossierId!, args.params.documentId!)
}

/** « J’ai lu cette lettre »: a GET never records anything. */
export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossierId = '', documentId = '' } = args.params
  await lireLettre(acteur, { dossierId, documentId }, new Date())
  return redirect(`/espace/dossiers/${dossierId}/lettres/${documentId}`, 303)
}

/** A letter on the screen, the same words as its PDF. */
export default function LettreRecue() {
  const { cadre, lettre, contenu } = useLoaderData<typeof loader>()
  const lecture = useFetcher()
  const aLire = lettre.luLe === null && lecture.state === 'idle' && lecture.data === undefined
  const { submit } = lecture
  useEffect(() => {
    if (aLire) submit(null, { method: 'post' })
  }, [aLire, submit])
  return (
    <CadreDossier dossier={cadre} page={lettre.titre}>
      <p>
        Reçue le <JourTexte instant={lettre.notifieLe} />
        {lettre.luLe && (
          <>
            , lue le <JourTexte instant={lettre.luLe} />
          </>
        )}
        .
      </p>
      <p className="mg-hors-impression">
        <LienPdf
          documentId={lettre.id}
          titre="Télécharger la lettre"
          taille={lettre.taille}
          bouton="principal"
        />
      </p>
      <LettreHtml lettre={contenu} />
      {lettre.luLe === null && (
        <form method="post" className="fr-mt-3w">
          <Bouton variante="secondaire">J’ai lu cette lettre</Bouton>
        </form>
      )}
      <p className="fr-mt-3w mg-hors-impression">
        <a href={`/espace/dossiers/${cadre.id}/lettres`}>Toutes les lettres</a>
      </p>
    </CadreDossier>
  )
}
