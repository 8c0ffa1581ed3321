export type FilArianeProps = {
  /** From the nearest to the home page to the nearest to this page; « Accueil » is added. */
  parents?: readonly { readonly libelle: string; readonly href: string }[]
  page: string
}

/** Where this page stands. Always unfolded: it needs no script. */
export function FilAriane({ parents = [], page }: FilArianeProps) {
  return (
    <nav className="fr-breadcrumb" aria-label="Vous êtes ici">
      <ol className="fr-breadcrumb__list">
        {[{ libelle: 'Accueil', href: '/' }, ...parents].map(({ libelle, href }) => (
          <li key={href}>
            <a className="fr-breadcrumb__link" href={href}>
              {libelle}
            </a>
          </li>
        ))}
        <li>
          <span className="fr-breadcrumb__link" aria-current="page">
            {page}
          </span>
        </li>
      </ol>
    </nav>
  )
}
