import { Boutons } from './boutons'
import { LienBouton } from './lien-bouton'

export type EnvoiIllisibleProps = {
  /** 400 or 415. */
  status: number
}

/** What arrived is not a form that this portal can read: nothing was changed. */
export function EnvoiIllisible({ status }: EnvoiIllisibleProps) {
  return (
    <div className="fr-container fr-my-6w mg-page-courte">
      <h1>Votre envoi n’est pas arrivé en entier</h1>
      <p className="fr-text--sm">Erreur {status}</p>
      <p className="fr-text--lead">Rien n’a été changé. Ce qui était enregistré est gardé.</p>
      <p>
        Revenez à la page précédente, puis envoyez de nouveau le formulaire. Si cela continue, appelez la
        préfecture.
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
