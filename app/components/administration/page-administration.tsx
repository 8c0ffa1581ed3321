import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import { useTitreErreur } from '../etapes-dossier/use-titre-erreur'
import { FilAriane } from '../fil-ariane'
import { SyntheseErreurs } from '../synthese-erreurs'

export type PageAdministrationProps = {
  departement: string
  nom: string
  /** Title of the page, its H1; null: the home of the settings. */
  titre: string | null
  /** Last step of the path, when the title is long. */
  court?: string
  /** Between the home of the settings and this page. */
  parents?: readonly { readonly libelle: string; readonly href: string }[]
  motifs?: readonly Motif[]
  children: ReactNode
}

/** What every page of the settings of a département shows first: where it stands, and whose it is. */
export function PageAdministration(props: PageAdministrationProps) {
  const { departement, nom, titre, court, parents = [], motifs, children } = props
  useTitreErreur(motifs)
  const accueil = `${nom} (${departement})`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={
          titre === null ? [] : [{ libelle: accueil, href: `/administration/${departement}` }, ...parents]
        }
        page={court ?? titre ?? accueil}
      />
      <h1>{titre ?? `Réglages\u00A0: ${nom}`}</h1>
      <SyntheseErreurs motifs={motifs} />
      {children}
    </div>
  )
}
