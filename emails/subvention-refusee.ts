import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type SubventionRefusee = {
  readonly dossier: DossierCite
  readonly lien: string
  readonly service: ServiceContact
}

/** 22. The grant is refused, or the request not retained this year. */
export function subventionRefusee({ dossier, lien, service }: SubventionRefusee): Contenu {
  return composer(
    `Décision sur votre demande de DETR : ${ref(dossier)}`,
    [
      'La lettre donne les raisons, les recours et la façon de représenter la demande.',
      'Ouvrez-la dès maintenant : le délai pour contester y est écrit.',
      contact(service),
    ],
    { label: 'Lire la lettre', url: lien },
  )
}
