import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import type { Badge as Ton } from '../../domain/dossier/badge'
import { Badge } from '../badge'
import { FilAriane } from '../fil-ariane'
import { SyntheseErreurs } from '../synthese-erreurs'

export type PageDuDemandeurProps = {
  demande: {
    readonly dossierId: string
    readonly organisation: string
    readonly numero: string
    readonly libelle: string
    readonly badge: Ton
    readonly phrase: string
  }
  /** Title of the act; null: the page of the request itself. */
  titre: string | null
  motifs?: readonly Motif[]
  children: ReactNode
}

const PAGE = 'Votre demande de DETR'

/** What the applicant reads first on every page of the grant: where it stands, and the next date. */
export function PageDuDemandeur({ demande, titre, motifs, children }: PageDuDemandeurProps) {
  const base = `/espace/dossiers/${demande.dossierId}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          { libelle: demande.organisation, href: base },
          ...(titre ? [{ libelle: PAGE, href: `${base}/detr` }] : []),
        ]}
        page={titre ?? PAGE}
      />
      <div className="mg-texte">
        <h1>{titre ?? 'Votre demande de dotation d’équipement des territoires ruraux (DETR)'}</h1>
        <p>
          <Badge ton={demande.badge}>{demande.libelle}</Badge>{' '}
          <span className="mg-insecable">{demande.numero}</span>
        </p>
        <p className="fr-text--lead">{demande.phrase}</p>
        <SyntheseErreurs motifs={motifs} />
        {children}
      </div>
    </div>
  )
}
