import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type EspaceDecision = {
  readonly dossier: DossierCite
  readonly lien: string
  readonly service: ServiceContact
}

/** 15. The espace is refused, or the dossier closed. The decision itself is read in the portal. */
export function espaceDecision({ dossier, lien, service }: EspaceDecision): Contenu {
  return composer(
    `Décision sur votre espace : ${ref(dossier)}`,
    [
      'La lettre donne la décision, ses raisons et les recours.',
      'Ouvrez-la dès maintenant : le délai pour contester y est écrit.',
      contact(service),
    ],
    { label: 'Lire la lettre', url: lien },
  )
}
