import { JourTexte } from '../jour-texte'

export type FilMessagesProps = {
  messages: readonly {
    id: string
    auteur: string
    prefecture: boolean
    texte: string
    le: Date
    luLe: Date | null
  }[]
  prefecture: string
}

/** The thread, the oldest first: who wrote, from where, when, seen or not. */
export function FilMessages({ messages, prefecture }: FilMessagesProps) {
  if (messages.length === 0)
    return <p className="mg-vide">Aucun message. Une question sur ce dossier{'\u202F?'} Écrivez ici.</p>
  return (
    <ol className="mg-fil" aria-label="Messages, le plus ancien en premier">
      {messages.map(({ id, auteur, prefecture: deLaPrefecture, texte, le, luLe }) => (
        <li key={id} className={deLaPrefecture ? 'mg-message mg-message--prefecture' : 'mg-message'}>
          <p className="mg-message__qui">
            <strong>{auteur}</strong>
            {deLaPrefecture && `, ${prefecture}`}, le <JourTexte instant={le} />
          </p>
          {texte.split('\n').map((ligne, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent message never move
            <p key={rang} className="fr-mb-1v">
              {ligne}
            </p>
          ))}
          {!deLaPrefecture && luLe && (
            <p className="mg-message__vu">
              Vu le <JourTexte instant={luLe} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
