import type { DateLegale, EtatDateLegale } from '~/domain/detr/dates-legales'
import { JourTexte } from '../jour-texte'

const ETATS: Readonly<Record<EtatDateLegale, string>> = {
  a_venir: 'à venir',
  passee: 'passée',
  tenue: 'fait',
  suspendue: 'délai arrêté',
}

export type DatesLegalesProps = { dates: readonly DateLegale[] }

/** Every legal date, the nearest first: the day, what it means, how it was counted, its article. */
export function DatesLegales({ dates }: DatesLegalesProps) {
  if (dates.length === 0) return <p>Aucune date légale ne court en ce moment.</p>
  return (
    <ol className="mg-dates-legales">
      {dates.map(({ code, le, libelle, calcul, source, etat, aConfirmer }) => (
        <li key={code} className={`mg-dates-legales__date mg-dates-legales__date--${etat}`}>
          <p className="mg-dates-legales__jour">
            {le === null ? 'Sans date' : <JourTexte jour={le} />}
            {` (${ETATS[etat]})`}
          </p>
          <p className="mg-dates-legales__libelle">{libelle}</p>
          <p className="mg-source">
            {calcul} {source}
            {aConfirmer && '. Règle générale, à confirmer avec la préfecture'}
          </p>
        </li>
      ))}
    </ol>
  )
}
