import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import type { Role } from '../../domain/commun/role'
import type { Libelle } from '../../domain/dossier/badge'
import { BadgeStatut } from '../badge-statut'
import { FilAriane } from '../fil-ariane'
import { fileDe } from '../instruction/file-agent'
import { SyntheseErreurs } from '../synthese-erreurs'

export type CadreDemande = {
  readonly id: string
  readonly numero: string
  readonly organisation: string
  readonly statut: Libelle
  readonly horloge: string
  readonly roles: readonly Role[]
  /** A grant of 2018: no clock runs on it. */
  readonly mention: string | null
}

export type PageDemandeProps = {
  demande: CadreDemande
  /** Title of the act; null: the page of the request itself. */
  titre: string | null
  motifs?: readonly Motif[]
  children: ReactNode
}

/** What every page of one request shows first: whose it is, where it stands, its clock. */
export function PageDemande({ demande, titre, motifs, children }: PageDemandeProps) {
  const { id, numero, organisation, statut, horloge, roles, mention } = demande
  const nom = `${numero}, ${organisation}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[fileDe(roles, 'detr'), ...(titre ? [{ libelle: nom, href: `/detr/demandes/${id}` }] : [])]}
        page={titre ?? nom}
      />
      <h1>{titre ?? `Demande de ${organisation}`}</h1>
      <p>
        <BadgeStatut libelle={statut} pour="agent" /> <span className="mg-insecable">{numero}</span>
        {titre && `, ${organisation}`}.{mention === null && ` Délai\u00A0: ${horloge}.`}
      </p>
      <SyntheseErreurs motifs={motifs} />
      {children}
    </div>
  )
}
