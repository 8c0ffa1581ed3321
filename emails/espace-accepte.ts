import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type EspaceAccepte = {
  readonly dossier: DossierCite
  readonly lien: string
  readonly service: ServiceContact
}

/** 14. The espace is accepted. */
export function espaceAccepte({ dossier, lien, service }: EspaceAccepte): Contenu {
  return composer(
    `Espace accepté : ${ref(dossier)}`,
    [
      'Votre espace numérique est accepté ; voici la convention à signer.',
      'Lisez-la, faites-la signer, puis préparez l’ouverture avec la préfecture.',
      contact(service),
    ],
    { label: 'Lire et signer', url: lien },
  )
}
