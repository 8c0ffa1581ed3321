import type { ReactNode } from 'react'
import { BlocContact } from '../bloc-contact'
import { FilAriane } from '../fil-ariane'

/** What every page of a dossier shows of it. */
export type DossierSuivi = {
  id: string
  titre: string
  organisation: string
  numero: string | null
  service: { service: string; personne: string | null; telephone: string | null; courriel: string | null }
}

export type CadreDossierProps = {
  dossier: DossierSuivi
  page: string
  titre?: ReactNode
  /** The page of the dossier itself: the breadcrumb stops at the list. */
  accueil?: boolean
  /** Beside the page on a wide screen, under it on a phone; the contact comes after. */
  cote?: ReactNode
  children: ReactNode
}

/** Frame of a page about a dossier: where it stands in the site, whose it is, one title, who answers. */
export function CadreDossier({
  dossier,
  page,
  titre = page,
  accueil = false,
  cote,
  children,
}: CadreDossierProps) {
  const { numero, organisation } = dossier
  const nom = numero ? `${numero}, ${organisation}` : organisation
  const liste = { libelle: 'Dossiers', href: '/espace' }
  const parents = accueil ? [liste] : [liste, { libelle: nom, href: `/espace/dossiers/${dossier.id}` }]
  return (
    <div className="fr-container fr-mb-8w mg-suivi">
      <FilAriane parents={parents} page={accueil ? nom : page} />
      <div className="mg-suivi__grille">
        <div className="mg-suivi__page">
          <p className={accueil ? 'mg-suivi__dossier' : 'mg-suivi__dossier mg-suivi__dossier--rappel'}>
            {organisation}
            {numero && (
              <>
                {' · '}
                <span className="mg-insecable">{numero}</span>
              </>
            )}
          </p>
          <h1 className="mg-suivi__titre">{titre}</h1>
          {children}
        </div>
        <div className="mg-suivi__cote">
          {cote}
          <BlocContact {...dossier.service} />
        </div>
      </div>
    </div>
  )
}
