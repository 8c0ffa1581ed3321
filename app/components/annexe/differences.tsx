import { type Difference, LIBELLES_GENRE } from '~/domain/equipement/annexe-difference'

export type DifferencesProps = { differences: readonly Difference[]; vide: string }

/** What a version adds, changes and removes, a line each. */
export function Differences({ differences, vide }: DifferencesProps) {
  if (differences.length === 0) return <p>{vide}</p>
  return (
    <ul>
      {differences.map(({ code, genre, intitule, phrases }) => (
        <li key={code}>
          <strong>{LIBELLES_GENRE[genre]}</strong>
          {'\u00A0'}: {code}, {intitule}. {phrases.join(' ')}
        </li>
      ))}
    </ul>
  )
}
