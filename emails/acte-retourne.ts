import { type Contenu, citer, composer, type DossierCite, nommer, ref } from './contenu'

export type ActeRetourne = {
  readonly dossier: DossierCite
  /** « M. le secrétaire général » */
  readonly parNom: string
  readonly mot: string
  readonly lien: string
}

/** 13. The signatory sends an act back to who proposed it. */
export function acteRetourne({ dossier, parNom, mot, lien }: ActeRetourne): Contenu {
  return composer(
    `Acte retourné : ${ref(dossier)}`,
    [
      `${nommer(parNom)} vous le retourne : ${citer(mot)}.`,
      'Rien n’est parti au demandeur. Reprenez la proposition, puis proposez-la de nouveau.',
    ],
    { label: 'Reprendre', url: lien },
  )
}
