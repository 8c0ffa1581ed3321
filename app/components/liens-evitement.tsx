const CIBLES = [
  { libelle: 'Contenu', href: '#contenu' },
  { libelle: 'Menu', href: '#navigation' },
  { libelle: 'Pied de page', href: '#pied' },
] as const

/** First thing on the page for the keyboard. */
export function LiensEvitement() {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          {CIBLES.map(({ libelle, href }) => (
            <li key={href}>
              <a className="fr-link" href={href}>
                {libelle}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
