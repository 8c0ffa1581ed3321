import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import type { StatutRecueil } from '../../domain/detr/recueil'
import { Badge } from '../badge'
import { PageAdministration } from './page-administration'

export type RecueilDeLaPage = {
  readonly id: string
  readonly departement: string
  readonly nom: string
  readonly exercice: number
  readonly version: number
  readonly statut: StatutRecueil
}

export type PageRecueilProps = {
  recueil: RecueilDeLaPage
  /** Title of the act; null: the page of the version itself. */
  titre: string | null
  motifs?: readonly Motif[]
  /** Beside the status. */
  mention?: ReactNode
  children: ReactNode
}

export const LIBELLES_STATUT: Readonly<Record<StatutRecueil, string>> = {
  brouillon: 'Brouillon',
  publie: 'Publiée',
  observe: 'Observée, à confirmer',
}

const TONS = { brouillon: 'info', publie: 'success', observe: 'warning' } as const

export function BadgeRecueil({ statut }: { statut: StatutRecueil }) {
  return <Badge ton={TONS[statut]}>{LIBELLES_STATUT[statut]}</Badge>
}

export function adresseRecueil({ departement, id }: Pick<RecueilDeLaPage, 'departement' | 'id'>): string {
  return `/administration/${departement}/regles/${id}`
}

/** What every page of one version shows first: its year, its number, its status. */
export function PageRecueil({ recueil, titre, motifs, mention, children }: PageRecueilProps) {
  const { departement, nom, exercice, version, statut } = recueil
  const libelle = `Règles de ${exercice}, version ${version}`
  return (
    <PageAdministration
      departement={departement}
      nom={nom}
      titre={titre ?? libelle}
      parents={[
        { libelle: 'Règles locales', href: `/administration/${departement}/regles` },
        ...(titre ? [{ libelle, href: adresseRecueil(recueil) }] : []),
      ]}
      motifs={motifs}
    >
      <p>
        <BadgeRecueil statut={statut} /> {titre && `${libelle}. `}
        {mention}
      </p>
      {children}
    </PageAdministration>
  )
}
