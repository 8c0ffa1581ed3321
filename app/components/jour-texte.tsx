import { formatInstant, formatJour, formatJourCourt, type Jour } from '../domain/commun/jour'

export type JourTexteProps = { jour: Jour; court?: boolean } | { instant: Date }

/** A date in words, with its machine form: « 1er octobre 2026 » with a raised « er ». */
export function JourTexte(props: JourTexteProps) {
  if ('instant' in props) {
    return <time dateTime={props.instant.toISOString()}>{premier(formatInstant(props.instant))}</time>
  }
  const { jour, court = false } = props
  return <time dateTime={jour}>{court ? formatJourCourt(jour) : premier(formatJour(jour))}</time>
}

function premier(texte: string) {
  if (!texte.startsWith('1er')) return texte
  return (
    <>
      1<sup>er</sup>
      {texte.slice(3)}
    </>
  )
}
