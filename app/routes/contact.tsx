import type { MetaFunction } from '@remix-run/node'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Contact') }]

export default function Contact() {
  return (
    <PageTexte titre="Contact">
      <h2>Vous avez un dossier</h2>
      <p>
        Le nom et le téléphone direct du service qui le suit sont sur chaque page du dossier.{' '}
        <a href="/connexion">Connectez-vous</a> pour les voir, ou pour écrire un message.
      </p>
      <h2>Vous n’avez pas encore de dossier</h2>
      <p>
        Appelez votre préfecture ou votre sous-préfecture, et demandez la personne chargée des espaces
        numériques. Les coordonnées de chaque préfecture sont dans l’
        <a href="https://lannuaire.service-public.gouv.fr/navigation/prefecture">
          annuaire de l’administration
        </a>
        .
      </p>
      <h2>Sur papier</h2>
      <p>
        Cette version du site ne reçoit pas de dossier papier. Appelez d’abord la préfecture{'\u00A0'}: elle
        vous dira comment faire, et quelle date compte.
      </p>
      <h2>Un problème sur ce site</h2>
      <p>
        Donnez la référence affichée sur la page d’erreur à la préfecture. Pour un obstacle d’accessibilité,
        voyez aussi la <a href="/accessibilite">déclaration d’accessibilité</a>. Pour une faille de sécurité,
        écrivez à la même adresse et n’en parlez à personne d’autre avant la correction.
      </p>
    </PageTexte>
  )
}
