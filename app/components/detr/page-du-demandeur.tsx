import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import type { Badge as Ton } from '../../domain/dossier/badge'
import { BlocContact, type BlocContactProps } from '../bloc-contact'
import { FilAriane } from '../fil-ariane'
import { EtatDossier } from '../suivi/etat-dossier'
import { SyntheseErreurs } from '../synthese-erreurs'

export type PageDuDemandeurProps = {
  demande: {
    readonly dossierId: string
    readonly organisation: string
    readonly numero: string
    readonly libelle: string
    readonly badge: Ton
    readonly phrase: string
    readonly service: BlocContactProps
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
    <div className="fr-container fr-mb-8w mg-suivi">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          { libelle: demande.organisation, href: base },
          ...(titre ? [{ libelle: PAGE, href: `${base}/detr` }] : []),
        ]}
        page={titre ?? PAGE}
      />
      <div className="mg-suivi__grille">
        <div className="mg-suivi__page">
          <p className="mg-suivi__dossier">
            {demande.organisation} · <span className="mg-insecable">{demande.numero}</span>
          </p>
          <h1 className="mg-suivi__titre">
            {titre ?? 'Votre demande de dotation d’équipement des territoires ruraux (DETR)'}
          </h1>
          <SyntheseErreurs motifs={motifs} />
          <EtatDossier ton={demande.badge}>{demande.libelle}</EtatDossier>
          <p>{demande.phrase}</p>
          {children}
        </div>
        <div className="mg-suivi__cote">
          <nav className="mg-sommaire" aria-label="Ce dossier">
            <ul>
              <li>
                <a href={base}>Suivre le dossier</a>
              </li>
              <li>
                <a href={`${base}/lettres`}>Lettres</a>
              </li>
              <li>
                <a href={`${base}/messages`}>Messages</a>
              </li>
            </ul>
          </nav>
          <BlocContact {...demande.service} />
        </div>
      </div>
    </div>
  )
}
