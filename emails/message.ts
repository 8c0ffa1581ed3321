import {
  type Contenu,
  composer,
  contact,
  type DossierCite,
  nommer,
  ref,
  type ServiceContact,
} from './contenu'

export type NouveauMessage = {
  readonly dossier: DossierCite
  readonly parNom: string
  readonly lien: string
  /** null when the reader is the préfecture itself. */
  readonly service: ServiceContact | null
}

/** 9. Someone of the other side wrote. The text stays in the portal. */
export function message({ dossier, parNom, lien, service }: NouveauMessage): Contenu {
  return composer(
    `Nouveau message : ${ref(dossier)}`,
    [
      `${nommer(parNom)} vous a écrit ; le message est dans le portail.`,
      'Répondez sur la même page : la réponse reste dans le dossier.',
      service && contact(service),
    ],
    { label: 'Lire et répondre', url: lien },
  )
}
