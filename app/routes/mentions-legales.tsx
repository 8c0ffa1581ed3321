import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import { Alerte } from '~/components/alerte'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import type { loader as loaderRacine } from '~/root'

export const meta: MetaFunction = () => [{ title: titre('Mentions légales') }]

export default function MentionsLegales() {
  const identiteEtat = useRouteLoaderData<typeof loaderRacine>('root')?.identiteEtat ?? false
  return (
    <PageTexte titre="Mentions légales">
      {!identiteEtat && (
        <Alerte ton="info">
          Ce site est une maquette. Il n’est édité par aucun service de l’État et ne reçoit aucune vraie
          demande.
        </Alerte>
      )}
      <h2>Éditeur</h2>
      <p>
        L’éditeur, le directeur de la publication et l’hébergeur sont ceux que déclare l’organisme qui
        exploite ce serveur. {!identiteEtat && 'Cette maquette n’en a pas.'}
      </p>
      <h2>Licence</h2>
      <p>
        Sauf mention contraire, tous les contenus de ce site sont sous licence etalab-2.0. Le code source est
        sous licence AGPL, version{'\u00A0'}3 ou suivante.
      </p>
      <h2>Présentation</h2>
      <p>
        Les pages utilisent le système de design de l’État, version{'\u00A0'}1.14.4, réservé aux sites de
        l’État. Le bloc-marque et la police Marianne n’y figurent pas. La police des pages est tirée de Source
        Sans{'\u00A0'}3, sous licence SIL Open Font License{'\u00A0'}1.1.
      </p>
      <h2>Données</h2>
      <p>
        Les communes, intercommunalités et arrondissements viennent du code officiel géographique de l’Insee.
        Les exemples de subventions viennent des données ouvertes du ministère de l’intérieur.
      </p>
    </PageTexte>
  )
}
