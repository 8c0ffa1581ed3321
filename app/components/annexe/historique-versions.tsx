import type { Jour } from '~/domain/commun/jour'
import { dater } from '~/domain/equipement/annexe-blocs'
import type { Difference } from '~/domain/equipement/annexe-difference'
import { typographier } from '~/domain/equipement/annexe-phrases'
import { Accordeon } from '../accordeon'
import { Differences } from './differences'

export type HistoriqueVersionsProps = {
  versions: readonly {
    readonly version: string
    readonly du: Jour
    readonly au: Jour | null
    readonly decision: string | null
    readonly precedente: string | null
    readonly differences: readonly Difference[]
  }[]
  /** The one that the page shows. */
  ici: string
  jour: Jour
}

/** Every published version, the latest first, with what it changed from the one before it. */
export function HistoriqueVersions({ versions, ici, jour }: HistoriqueVersionsProps) {
  return (
    <ol className="mg-versions">
      {versions.map(({ version, du, au, decision, precedente, differences }) => (
        <li key={version} className="mg-exigence">
          <p className="fr-mb-1v">
            {version === ici ? (
              <strong>Version {version}, cette page</strong>
            ) : (
              <a href={`/annexe-technique/${version}`}>Version {version}</a>
            )}
            . {dater({ du, au }, jour)}.
          </p>
          {decision && (
            <p className="fr-mb-1v fr-text--sm mg-source">
              Texte{'\u00A0'}: {typographier(decision)}
            </p>
          )}
          {precedente === null ? (
            <p className="fr-mb-0">Première version du portail.</p>
          ) : (
            <Accordeon titre={`Ce qui change depuis la version ${precedente} (${differences.length})`}>
              <Differences differences={differences} vide="Aucune exigence ne change." />
            </Accordeon>
          )}
        </li>
      ))}
    </ol>
  )
}
