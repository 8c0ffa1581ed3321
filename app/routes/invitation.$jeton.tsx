import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contexte, ouvertATous, requireActeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { LienBouton } from '~/components/lien-bouton'
import { ListeDefinitions } from '~/components/liste-definitions'
import { Motifs } from '~/components/motifs'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { findInvitation } from '~/queries/invitation.server'
import { accepterInvitation } from '~/usecases/accepter-invitation.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  {
    title: titre(
      lu?.invitation ? `Rejoindre ${lu.invitation.organisation}` : 'Cette invitation ne sert plus',
    ),
  },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const jeton = args.params.jeton!
  const invitation = await findInvitation(jeton, new Date())
  const connecte = contexte(args).acteur !== null
  if (!invitation?.valable)
    return data({ invitation: null, connecte, jeton }, { status: invitation ? 410 : 404 })
  return data({ invitation, connecte, jeton })
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireActeur(args)
  const entree = await accepterInvitation(acteur, args.params.jeton!, new Date())
  if (!entree.ok) return data({ motifs: entree.motifs }, { status: 422 })
  return redirect(`/espace/organisations/${entree.value.organisationId}`, 303)
}

export default function Invitation() {
  const { invitation, connecte, jeton } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  if (!invitation) {
    return (
      <PageTexte titre="Cette invitation ne sert plus">
        <Alerte ton="warning">
          Cette invitation a déjà servi ou a expiré. Demandez-en une autre à votre collègue.
        </Alerte>
        <p className="fr-mt-4w">
          <LienBouton href="/espace">Voir mes organisations</LienBouton>
        </p>
      </PageTexte>
    )
  }
  const { organisation, par, role, courriel, expireLe } = invitation
  return (
    <PageTexte titre={`Rejoindre ${organisation}`}>
      <Motifs motifs={reponse?.motifs ?? []} />
      <ListeDefinitions
        lignes={[
          { terme: 'Organisation', valeur: organisation },
          { terme: 'Invitation de', valeur: par },
          { terme: 'Ce que vous pourrez faire', valeur: role },
          { terme: 'Adresse invitée', valeur: courriel },
          { terme: 'À accepter avant le', valeur: formatInstant(expireLe) },
        ]}
      />
      {connecte ? (
        <form method="post">
          <Bouton>Rejoindre</Bouton>
        </form>
      ) : (
        <>
          <p>Connectez-vous avec l’adresse invitée{'\u00A0'}: vous reviendrez à cette page.</p>
          <LienBouton href={`/connexion?retour=/invitation/${jeton}`}>Me connecter pour rejoindre</LienBouton>
        </>
      )}
    </PageTexte>
  )
}
