import type { Badge as Ton } from '../../domain/dossier/badge'

export type StadesProps = {
  /** What goes through these stages: the name of the list. */
  nom: string
  /** The five public stages. */
  titres: readonly string[]
  /** Rank of the one reached, from 0; -1 before the first. */
  atteint: number
  /** The status as coloured: after a refusal or a closing, nothing more is to come. */
  ton: Ton
}

/** The five public stages, each with its state in words: side by side, wrapped on a phone. */
export function Stades({ nom, titres: tous, atteint, ton }: StadesProps) {
  const refermee = atteint > 0 && (ton === 'error' || ton === 'neutre')
  const titres = refermee ? tous.slice(0, atteint + 1) : tous
  const dernier = atteint === titres.length - 1
  return (
    <ol className="mg-stades-suivi" aria-label={nom}>
      {titres.map((titre, rang) => {
        const fait = rang < atteint || (dernier && rang === atteint)
        const ici = rang === atteint && !dernier
        return (
          <li
            key={titre}
            className={`mg-stade-suivi${fait ? ' mg-stade-suivi--fait' : ''}${ici ? ' mg-stade-suivi--ici' : ''}`}
            aria-current={ici ? 'step' : undefined}
          >
            <span className="mg-stade-suivi__nom">{titre}</span>
            <span className="mg-stade-suivi__etat">
              <span className="fr-sr-only">{', '}</span>
              {fait ? 'fait' : ici ? 'vous en êtes là' : 'à venir'}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
