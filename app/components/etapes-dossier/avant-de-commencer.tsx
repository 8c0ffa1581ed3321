import type { ReactNode } from 'react'

export type AvantDeCommencerProps = {
  /** A DETR may be asked: its pieces are named. */
  detr: boolean
  children?: ReactNode
}

/** What to have at hand, how long, what comes next. Prints as a list. */
export function AvantDeCommencer({ detr, children }: AvantDeCommencerProps) {
  return (
    <section aria-labelledby="avant-titre">
      <h2 id="avant-titre">Avant de commencer</h2>
      {children}
      <h3>Sous la main</h3>
      <ul>
        <li>Le nom, la fonction et l’adresse électronique de la personne élue qui signera.</li>
        <li>Le devis du matériel, ou la liste de ce que vous avez déjà.</li>
        <li>Les jours et les heures d’ouverture, la date d’ouverture prévue.</li>
        <li>La personne qui aidera le public, si elle est désignée.</li>
        {detr && <li>La délibération du conseil. Elle peut venir après le dépôt.</li>}
      </ul>
      {detr && (
        <p>
          <strong>N’achetez rien et ne signez aucun devis</strong> avant notre accusé de réception, si vous
          demandez la dotation d’équipement des territoires ruraux (DETR).
        </p>
      )}
      <h3>Comment cela se passe</h3>
      <ol>
        <li>
          Vous remplissez sept étapes. Chaque réponse est enregistrée{'\u00A0'}: arrêtez et reprenez quand
          vous voulez.
        </li>
        <li>La personne élue reçoit un lien, lit le résumé et signe.</li>
        <li>Vous recevez aussitôt un numéro et un accusé de réception daté.</li>
        <li>La préfecture étudie le dossier et vous écrit ici.</li>
      </ol>
    </section>
  )
}
