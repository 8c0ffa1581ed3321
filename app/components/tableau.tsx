import type { ReactNode } from 'react'

export type Tri = 'ascending' | 'descending'

export type Colonne<Ligne> = {
  readonly cle: string
  readonly titre: string
  readonly contenu: (ligne: Ligne) => ReactNode
  /** Figures, aligned to the right. */
  readonly nombre?: boolean
  /** URL that sorts by this column, the other way round when it already does. */
  readonly triHref?: string
  readonly tri?: Tri
  /** The row header, one column only. The first one by default. */
  readonly enTete?: boolean
}

export type TableauProps<Ligne> = {
  /** Name of the table, read by everyone unless `titreCache`. */
  titre: string
  titreCache?: boolean
  colonnes: readonly Colonne<Ligne>[]
  lignes: readonly Ligne[]
  cleDe: (ligne: Ligne) => string
  /** Last row, one cell per column key. */
  total?: Readonly<Record<string, ReactNode>>
  /** Said instead of the table when there is no row. */
  vide?: ReactNode
}

/** A table that becomes cards on a phone. It scrolls in its own region, reachable with the keyboard. */
export function Tableau<Ligne>({
  titre,
  titreCache = false,
  colonnes,
  lignes,
  cleDe,
  total,
  vide = 'Rien pour l’instant.',
}: TableauProps<Ligne>) {
  if (lignes.length === 0) return <p className="mg-vide">{vide}</p>
  const enTete = colonnes.find((colonne) => colonne.enTete)?.cle ?? colonnes[0]?.cle
  return (
    <div className={`fr-table mg-tableau${titreCache ? ' fr-table--no-caption' : ''}`}>
      <div className="fr-table__wrapper">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
        <section className="fr-table__container" aria-label={titre} tabIndex={0}>
          <div className="fr-table__content">
            <table>
              <caption>{titre}</caption>
              <thead>
                <tr>
                  {colonnes.map((colonne) => (
                    <TitreColonne key={colonne.cle} colonne={colonne} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {lignes.map((ligne) => (
                  <tr key={cleDe(ligne)}>
                    {colonnes.map((colonne) => (
                      <Cellule key={colonne.cle} colonne={colonne} enTete={colonne.cle === enTete}>
                        {colonne.contenu(ligne)}
                      </Cellule>
                    ))}
                  </tr>
                ))}
              </tbody>
              {total && (
                <tfoot>
                  <tr>
                    {colonnes.map((colonne) => (
                      <Cellule key={colonne.cle} colonne={colonne} enTete={colonne.cle === enTete}>
                        {total[colonne.cle]}
                      </Cellule>
                    ))}
                  </tr>
                </tfoot>
              )}
            </table>
          </div>
        </section>
      </div>
    </div>
  )
}

function TitreColonne<Ligne>({ colonne }: { colonne: Colonne<Ligne> }) {
  return (
    <th scope="col" className={colonne.nombre ? 'fr-cell--right' : undefined} aria-sort={colonne.tri}>
      {colonne.triHref ? (
        <a href={colonne.triHref} className={`mg-tri ${iconeTri(colonne.tri)}`}>
          {colonne.titre}
        </a>
      ) : (
        colonne.titre
      )}
    </th>
  )
}

function iconeTri(tri: Tri | undefined): string {
  if (tri === 'ascending') return 'fr-icon-arrow-up-line'
  return tri === 'descending' ? 'fr-icon-arrow-down-line' : ''
}

type CelluleProps<Ligne> = { colonne: Colonne<Ligne>; enTete: boolean; children: ReactNode }

function Cellule<Ligne>({ colonne, enTete, children }: CelluleProps<Ligne>) {
  const classe = colonne.nombre ? 'fr-cell--right mg-chiffres' : undefined
  if (enTete) {
    return (
      <th scope="row" className={classe} data-titre={colonne.titre}>
        {children}
      </th>
    )
  }
  return (
    <td className={classe} data-titre={colonne.titre}>
      {children}
    </td>
  )
}
