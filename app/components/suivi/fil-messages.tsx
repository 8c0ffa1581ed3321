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
  if (messages.length === 0) return <p>Aucun message. Une question sur ce dossier{'\u202F?'} Écrivez ici.</p>
  return (
    <ol className="fr-raw-list">
      {messages.map(({ id, auteur, prefecture: deLaPrefecture, texte, le, luLe }) => (
        <li key={id} className="mg-carte fr-mb-2w">
          <p className="mg-carte__detail">
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
            <p className="mg-source">
              Vu le <JourTexte instant={luLe} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
