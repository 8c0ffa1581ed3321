import type { MetaFunction } from '@remix-run/node'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Cookies') }]

export default function Cookies() {
  return (
    <PageTexte titre="Cookies">
      <p className="fr-text--lead">
        Ce site n’utilise aucun cookie de mesure d’audience ni de publicité. Il n’y a donc rien à accepter.
      </p>
      <h2>Le seul cookie déposé</h2>
      <p>
        Quand vous vous connectez, un cookie de session reconnaît votre navigateur. Il est nécessaire au
        service, reste illisible pour les autres sites, et disparaît quand vous vous déconnectez ou après 12
        heures.
      </p>
      <h2>Le refuser</h2>
      <p>
        Votre navigateur permet de le bloquer. Les pages publiques restent lisibles, mais la connexion ne
        marche plus.
      </p>
    </PageTexte>
  )
}
