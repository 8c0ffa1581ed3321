import type { EntreeMenu } from './menus'

export type EnTeteProps = {
  /** Name of the signed-in person; null for a visitor. */
  personne: string | null
  menu: readonly EntreeMenu[]
  /** Path of the page, to say which entry is the current one. */
  chemin: string
  identiteEtat: boolean
  /** « Préfet des Alpes-de-Haute-Provence », printed only with the identity of the State. */
  entite?: string
}

/** Header of every page. Its menu folds on a phone; without JavaScript it stays open. */
export function EnTete({ personne, menu, chemin, identiteEtat, entite }: EnTeteProps) {
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                {identiteEtat && (
                  <div className="fr-header__logo">
                    <p className="fr-logo">{entite ?? 'République Française'}</p>
                  </div>
                )}
                {!identiteEtat && <Service />}
                <div className="fr-header__navbar">
                  <button
                    type="button"
                    className="fr-btn--menu fr-btn"
                    data-fr-opened="false"
                    aria-controls="menu"
                    aria-haspopup="dialog"
                    id="ouvrir-menu"
                    title="Menu"
                  >
                    Menu
                  </button>
                </div>
              </div>
              {identiteEtat && <Service />}
            </div>
            <div className="fr-header__tools">
              <div className="fr-header__tools-links">
                <Acces personne={personne} />
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="fr-header__menu fr-modal" id="menu">
        <div className="fr-container">
          <button type="button" className="fr-btn--close fr-btn" aria-controls="menu" title="Fermer le menu">
            Fermer
          </button>
          <div className="fr-header__menu-links">
            <Acces personne={personne} />
          </div>
          <nav className="fr-nav" id="navigation" aria-label="Menu principal">
            <ul className="fr-nav__list">
              {menu.map(({ libelle, href }) => (
                <li className="fr-nav__item" key={href}>
                  <a className="fr-nav__link" href={href} aria-current={ariaCourant(href, chemin, menu)}>
                    {libelle}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </header>
  )
}

function Service() {
  return (
    <div className="fr-header__service">
      <a href="/" title="Accueil – Maillage">
        <p className="fr-header__service-title">Maillage</p>
      </a>
      <p className="fr-header__service-tagline">Ouvrir et financer un espace numérique</p>
    </div>
  )
}

function Acces({ personne }: { personne: string | null }) {
  if (personne === null) {
    return (
      <ul className="fr-btns-group">
        <li>
          <a className="fr-btn fr-icon-account-circle-line" href="/connexion">
            Se connecter
          </a>
        </li>
      </ul>
    )
  }
  return (
    <ul className="fr-btns-group">
      <li>
        <span className="mg-personne fr-icon-account-circle-line">{personne}</span>
      </li>
      <li>
        <form method="post" action="/deconnexion">
          <button type="submit" className="fr-btn fr-icon-logout-box-r-line">
            Se déconnecter
          </button>
        </form>
      </li>
    </ul>
  )
}

/** The entry of this very page, else the nearest above it: never two at once. */
function ariaCourant(href: string, chemin: string, menu: readonly EntreeMenu[]): 'page' | 'true' | undefined {
  if (href === chemin) return 'page'
  const dessus = menu.map((entree) => entree.href).filter((autre) => isDessus(autre, chemin))
  const proche = dessus.sort((a, b) => b.length - a.length)[0]
  return href === proche ? 'true' : undefined
}

function isDessus(href: string, chemin: string): boolean {
  return href === chemin || (href !== '/' && chemin.startsWith(`${href}/`))
}
