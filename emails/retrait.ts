import {
  type Contenu,
  citer,
  composer,
  contact,
  type DossierCite,
  nommer,
  ref,
  type ServiceContact,
} from './contenu'

export type Retrait = {
  readonly dossier: DossierCite
  readonly parNom: string
  readonly motif: string
  readonly lien: string
  /** null when the reader is the préfecture itself. */
  readonly service: ServiceContact | null
}

/** The organisation took its dossier back. */
export function retrait({ dossier, parNom, motif, lien, service }: Retrait): Contenu {
  return composer(
    `Dossier retiré : ${ref(dossier)}`,
    [
      `${nommer(parNom)} a retiré ce dossier : ${citer(motif)}.`,
      'La préfecture ne l’étudie plus. Il reste lisible dans le portail, avec son historique.',
      service && contact(service),
    ],
    { label: 'Voir le dossier', url: lien },
  )
}
