import { Boutons } from './boutons'
import { LienBouton } from './lien-bouton'

/** 404: absent, or not open to this person. The page never says which. */
export function PageAbsente() {
  return (
    <div className="fr-container fr-my-6w mg-page-courte">
      <h1>Page non trouvée</h1>
      <p className="fr-text--sm">Erreur 404</p>
      <p className="fr-text--lead">Cette page n’existe pas, ou elle ne vous est pas ouverte.</p>
      <p>
        Vérifiez l’adresse, lettre par lettre. Si vous suiviez un lien reçu par courriel, demandez-en un autre
        à la personne qui vous l’a envoyé.
      </p>
      <Boutons>
        <LienBouton href="/">Revenir à l’accueil</LienBouton>
        <LienBouton href="/contact" variante="secondaire">
          Nous contacter
        </LienBouton>
      </Boutons>
    </div>
  )
}
