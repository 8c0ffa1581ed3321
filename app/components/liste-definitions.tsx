import type { ReactNode } from 'react'

export type LigneDefinition = {
  readonly terme: string
  readonly valeur: ReactNode
  /** Page and field where the answer is changed. */
  readonly modifierHref?: string
}

export type ListeDefinitionsProps = { lignes: readonly LigneDefinition[]; absent?: string }

/** Answers to read again before an act, each with its « Modifier ». */
export function ListeDefinitions({ lignes, absent = 'Pas encore répondu' }: ListeDefinitionsProps) {
  return (
    <dl className="mg-definitions">
      {lignes.map(({ terme, valeur, modifierHref }) => (
        <div key={terme} className="mg-definitions__ligne">
          <dt>{terme}</dt>
          <dd>{isVide(valeur) ? <span className="mg-absent">{absent}</span> : valeur}</dd>
          {modifierHref && (
            <dd className="mg-definitions__action">
              <a className="fr-link fr-link--sm" href={modifierHref}>
                Modifier<span className="fr-sr-only">{`\u00A0: ${terme}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function isVide(valeur: ReactNode): boolean {
  return valeur === null || valeur === undefined || valeur === ''
}
