import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireDemandeur } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import { Motifs } from '~/components/motifs'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { personnesOrganisation } from '~/queries/personnes-organisation.server'
import { retirerMembre } from '~/usecases/confirmer-membre.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  {
    title: titre(lu?.membre.verification === null ? 'Refuser une demande' : 'Retirer un accès', {
      objet: lu?.organisation.nom,
    }),
  },
]

/** A page instead of a modal: it says what ends before the act. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { organisation, membres, demandes } = await personnesOrganisation(
    acteur,
    args.params.organisationId!,
    new Date(),
  )
  const id = new URL(args.request.url).searchParams.get('membre')
  const membre = [...membres, ...demandes].find((possible) => possible.id === id)
  if (!membre) throw introuvable()
  return { organisation, membre }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const membreId = String((await lireFormulaire(args.request)).get('membre') ?? '')
  const reponse = await retirerMembre(acteur, membreId, new Date())
  if (!reponse.ok) return data({ motifs: reponse.motifs }, { status: 422 })
  const soiMeme = reponse.value.personneId === acteur.id
  return redirect(
    soiMeme ? '/espace' : `/espace/organisations/${reponse.value.organisationId}/personnes`,
    303,
  )
}

export default function Retirer() {
  const { organisation, membre } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const base = `/espace/organisations/${organisation.id}`
  const demande = membre.verification === null
  const parents = [
    { libelle: organisation.nom, href: base },
    { libelle: 'Personnes', href: `${base}/personnes` },
  ]
  return (
    <PageTexte titre={demande ? 'Refuser une demande' : 'Retirer un accès'} parents={parents}>
      <Motifs motifs={reponse?.motifs ?? []} />
      <p>
        {demande
          ? `${membre.nom} ne rejoindra pas ${organisation.nom}.`
          : `${membre.nom} ne verra plus les dossiers de ${organisation.nom}, dès maintenant.`}
      </p>
      <form method="post">
        <input type="hidden" name="membre" value={membre.id} />
        <Boutons>
          {[
            <Bouton key="oui">{demande ? 'Refuser la demande' : 'Retirer l’accès'}</Bouton>,
            <LienBouton key="non" href={`${base}/personnes`} variante="secondaire">
              Ne rien changer
            </LienBouton>,
          ]}
        </Boutons>
      </form>
    </PageTexte>
  )
}
