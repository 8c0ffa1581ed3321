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
  children: ReactNode
}

/** Frame of a page about a dossier: where it stands in the site, one title, one column, who answers. */
export function CadreDossier({ dossier, page, titre = page, children }: CadreDossierProps) {
  const { numero, organisation } = dossier
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          {
            libelle: numero ? `${numero}, ${organisation}` : organisation,
            href: `/espace/dossiers/${dossier.id}`,
          },
        ]}
        page={page}
      />
      <div className="mg-texte">
        <h1>{titre}</h1>
        {children}
      </div>
      <BlocContact {...dossier.service} />
    </div>
  )
}
