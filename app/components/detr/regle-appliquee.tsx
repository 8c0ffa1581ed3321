import { formatJour } from '~/domain/commun/jour'
import { LIBELLES_LECTURE, type RegleEcrite, type VersionEcrite } from '~/domain/detr/regles-ecrites'

export type RegleAppliqueeProps = { regle: RegleEcrite }

/** One rule: the sentence in force, its dates and its article, what is not confirmed, then the older wordings. */
export function RegleAppliquee({ regle: { versions, lecture, aConfirmer } }: RegleAppliqueeProps) {
  const [actuelle, ...anciennes] = versions
  if (!actuelle) return null
  return (
    <li>
      <p className="mg-regles__phrase">{actuelle.phrase}</p>
      <p className="mg-regles__source">
        {actuelle.source}, {periode(actuelle)}. {LIBELLES_LECTURE[lecture]}.
      </p>
      {aConfirmer && (
        <p className="mg-regles__source">
          <strong>À savoir{'\u00A0'}:</strong> {aConfirmer}
        </p>
      )}
      {anciennes.map((ancienne) => (
        <p key={ancienne.phrase} className="mg-regles__source">
          <strong>Avant{'\u00A0'}:</strong> {ancienne.phrase} ({periode(ancienne)})
        </p>
      ))}
    </li>
  )
}

function periode({ du, au }: VersionEcrite): string {
  if (au !== null) return `${du === null ? '' : `du ${formatJour(du)} `}jusqu’au ${formatJour(au)}`
  return du === null ? 'en vigueur, date non retrouvée' : `version en vigueur depuis le ${formatJour(du)}`
}
