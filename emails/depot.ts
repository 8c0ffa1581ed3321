import { formatInstant } from '~/domain/commun/jour'
import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type Depot = {
  readonly dossier: DossierCite
  readonly recuLe: Date
  readonly detr: boolean
  readonly lien: string
  readonly service: ServiceContact
}

/** 6. The dossier is received; the receipt is attached. */
export function depot({ dossier, recuLe, detr, lien, service }: Depot): Contenu {
  return composer(
    `Reçu le ${formatInstant(recuLe)} : ${ref(dossier)}`,
    [
      'Votre dossier est déposé ; l’accusé de réception est joint.',
      detr
        ? 'Vous pouvez commencer dès maintenant, à vos risques : ce reçu n’est pas une promesse de subvention.'
        : 'Ce dossier ne demande pas de DETR. Pour la demander, faites-le avant tout achat.',
      'Vous n’avez rien d’autre à faire pour le moment : la préfecture vous écrira.',
      contact(service),
    ],
    { label: 'Suivre le dossier', url: lien },
  )
}
