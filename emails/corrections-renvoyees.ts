import { type Contenu, composer, compter, type DossierCite, nommer, ref } from './contenu'

export type CorrectionsRenvoyees = {
  readonly dossier: DossierCite
  readonly parNom: string
  readonly nombre: number
  readonly lien: string
}

/** To the agent: the applicant answered every correction. */
export function correctionsRenvoyees({ dossier, parNom, nombre, lien }: CorrectionsRenvoyees): Contenu {
  return composer(
    `${compter(nombre, 'correction reçue', 'corrections reçues')} : ${ref(dossier)}`,
    [
      `${nommer(parNom)} a répondu à ${nombre > 1 ? `vos ${nombre} demandes` : 'votre demande'}.`,
      'Le dossier est de nouveau en instruction : relisez les réponses avant les autres dossiers.',
    ],
    { label: 'Relire', url: lien },
  )
}
