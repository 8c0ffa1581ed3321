export type PaginationProps = {
  /** From 1. */
  page: number
  pages: number
  /** URL of a page, filters kept. */
  href: (page: number) => string
}

/** Pages of a long list: the first, the last, and those around the current one. */
export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="fr-pagination" aria-label="Pagination">
      <ul className="fr-pagination__list">
        <li>
          <Bout classe="fr-pagination__link--prev" cible={page > 1 ? href(page - 1) : null}>
            Page précédente
          </Bout>
        </li>
        {numerosAutour(page, pages).map((numero, rang) => (
          <li key={numero ?? `trou-${rang}`}>
            {numero === null ? (
              <span className="fr-pagination__link">…</span>
            ) : (
              <a
                className="fr-pagination__link"
                href={numero === page ? undefined : href(numero)}
                aria-current={numero === page ? 'page' : undefined}
                title={`Page ${numero} sur ${pages}`}
              >
                {numero}
              </a>
            )}
          </li>
        ))}
        <li>
          <Bout classe="fr-pagination__link--next" cible={page < pages ? href(page + 1) : null}>
            Page suivante
          </Bout>
        </li>
      </ul>
    </nav>
  )
}

function Bout({ classe, cible, children }: { classe: string; cible: string | null; children: string }) {
  const classes = `fr-pagination__link fr-pagination__link--lg-label ${classe}`
  if (cible === null)
    return (
      // biome-ignore lint/a11y/useValidAnchor: the DSFR keeps the place of the missing link, without target
      <a className={classes} aria-disabled="true" role="link">
        {children}
      </a>
    )
  return (
    <a className={classes} href={cible}>
      {children}
    </a>
  )
}

/** 1 … 4 5 6 … 12; null stands for « … ». */
export function numerosAutour(page: number, pages: number): readonly (number | null)[] {
  const gardes = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((numero) => numero >= 1 && numero <= pages)
    .sort((a, b) => a - b)
  return gardes.flatMap((numero, rang) => {
    const precedent = gardes[rang - 1]
    if (precedent === undefined || numero - precedent === 1) return [numero]
    return numero - precedent === 2 ? [numero - 1, numero] : [null, numero]
  })
}
