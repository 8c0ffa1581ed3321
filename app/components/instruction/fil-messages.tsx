import { JourTexte } from '../jour-texte'

export type MessageLu = {
  readonly id: string
  readonly cote: 'demandeur' | 'prefecture'
  readonly auteur: string
  readonly texte: string
  readonly le: Date
  readonly luLe: Date | null
}

/** The thread with the applicant, in order of time. */
export function FilMessages({ messages }: { messages: readonly MessageLu[] }) {
  if (messages.length === 0) return <p className="mg-vide">Aucun message pour l’instant.</p>
  return (
    <ul className="mg-messages">
      {messages.map(({ id, cote, auteur, texte, le, luLe }) => (
        <li key={id} className={`mg-message mg-message--${cote}`}>
          <p className="fr-text--sm fr-mb-1v">
            <strong>{auteur}</strong>, {cote === 'prefecture' ? 'préfecture' : 'demandeur'},{' '}
            <JourTexte instant={le} />
            {cote === 'prefecture' && luLe && (
              <>
                {' '}
                (vu le <JourTexte instant={luLe} />)
              </>
            )}
          </p>
          {texte}
        </li>
      ))}
    </ul>
  )
}
