import { Boutons } from './boutons'
import { LienBouton } from './lien-bouton'

export type PanneProps = {
  /** Number of the log line; unknown when the browser alone failed. */
  incident?: string
}

/** 500: what broke is ours, and what was saved is kept. */
export function Panne({ incident }: PanneProps) {
  return (
    <div className="fr-container fr-my-6w mg-page-courte">
      <h1>Un problème est survenu chez nous</h1>
      <p className="fr-text--sm">Erreur 500</p>
      <p className="fr-text--lead" suppressHydrationWarning>
        {`Ce qui était enregistré est gardé.${incident ? ` Référence\u00A0: ${incident}.` : ''}`}
      </p>
      <p>
        Attendez quelques minutes, puis revenez à la page précédente. Si cela continue, donnez-nous la
        référence.
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
