export type PiedProps = { identiteEtat: boolean; entite?: string }

const SITES_DE_L_ETAT = [
  'info.gouv.fr',
  'service-public.gouv.fr',
  'legifrance.gouv.fr',
  'data.gouv.fr',
] as const

const LIENS = [
  { libelle: 'Plan du site', href: '/plan-du-site' },
  { libelle: 'Accessibilité\u00A0: non conforme', href: '/accessibilite' },
  { libelle: 'Mentions légales', href: '/mentions-legales' },
  { libelle: 'Données personnelles', href: '/donnees-personnelles' },
  { libelle: 'Cookies', href: '/cookies' },
  { libelle: 'Aide', href: '/aide' },
  { libelle: 'Contact', href: '/contact' },
] as const

/** Footer of every page: the links that a public site must have, in the order of the DSFR. */
export function Pied({ identiteEtat, entite }: PiedProps) {
  return (
    <footer className="fr-footer" id="pied">
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand fr-enlarge-link">
            <a href="/" title="Retour à l’accueil – Maillage">
              {identiteEtat ? (
                <p className="fr-logo">{entite ?? 'République Française'}</p>
              ) : (
                <span className="mg-marque">Maillage</span>
              )}
            </a>
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              Maillage aide les communes et les associations à ouvrir un espace numérique, à vérifier son
              matériel et à demander une subvention quand la loi le permet.
            </p>
            <ul className="fr-footer__content-list">
              {SITES_DE_L_ETAT.map((site) => (
                <li className="fr-footer__content-item" key={site}>
                  <a
                    className="fr-footer__content-link"
                    href={`https://${site === 'legifrance.gouv.fr' ? 'www.' : ''}${site}`}
                    target="_blank"
                    rel="noopener external"
                    title={`${site} – nouvelle fenêtre`}
                  >
                    {site}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            {LIENS.map(({ libelle, href }) => (
              <li className="fr-footer__bottom-item" key={href}>
                <a className="fr-footer__bottom-link" href={href}>
                  {libelle}
                </a>
              </li>
            ))}
          </ul>
          <div className="fr-footer__bottom-copy">
            <p>
              Sauf mention contraire, tous les contenus de ce site sont sous{' '}
              <a
                href="https://github.com/etalab/licence-ouverte/blob/master/LO.md"
                target="_blank"
                rel="noopener external"
                title="licence etalab-2.0 – nouvelle fenêtre"
              >
                licence etalab-2.0
              </a>
              .
            </p>
          </div>
        </div>
      </div>
    </footer>
  )
}
