import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type DemandeIrrecevable = {
  readonly dossier: DossierCite
  readonly lien: string
  readonly service: ServiceContact
}

/** 20. The DETR request cannot be received. */
export function demandeIrrecevable({ dossier, lien, service }: DemandeIrrecevable): Contenu {
  return composer(
    `Demande de DETR non recevable : ${ref(dossier)}`,
    [
      'La lettre dit pourquoi, et ce qui peut être repris.',
      'Ouvrez-la dès maintenant : le délai pour contester y est écrit. Votre espace numérique reste possible.',
      contact(service),
    ],
    { label: 'Lire la lettre', url: lien },
  )
}
