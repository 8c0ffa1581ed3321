import type { ReactNode } from 'react'

export type EtatJalon = 'fait' | 'en_cours' | 'a_venir'

export type Jalon = {
  readonly cle: string
  readonly titre: ReactNode
  readonly etat: EtatJalon
  /** `<JourTexte>`, or words when the day is not known. */
  readonly date?: ReactNode
  readonly detail?: ReactNode
}

export type FriseProps = { jalons: readonly Jalon[]; titre: string }

const MOTS: Readonly<Record<EtatJalon, string>> = { fait: 'Fait', en_cours: 'En cours', a_venir: 'À venir' }

const CLASSES: Readonly<Record<EtatJalon, string>> = {
  fait: 'mg-jalon mg-jalon--fait',
  en_cours: 'mg-jalon mg-jalon--en-cours',
  a_venir: 'mg-jalon mg-jalon--a-venir',
}

/** The history and what comes next, in order, with the state of each step in words. */
export function Frise({ jalons, titre }: FriseProps) {
  return (
    <ol className="mg-frise" aria-label={titre}>
      {jalons.map(({ cle, titre: intitule, etat, date, detail }) => (
        <li key={cle} className={CLASSES[etat]} aria-current={etat === 'en_cours' ? 'step' : undefined}>
          <p className="mg-jalon__etat">
            {MOTS[etat]}
            {date && <> · {date}</>}
          </p>
          <p className="mg-jalon__titre">{intitule}</p>
          {detail && <div className="mg-jalon__detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
