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

export type SignatureRefusee = {
  readonly dossier: DossierCite
  /** « Mme Roux » */
  readonly parNom: string
  readonly mot: string
  readonly lien: string
  readonly service: ServiceContact
}

/** 5. The élu did not sign, and says why to the person who prepared. */
export function signatureRefusee({ dossier, parNom, mot, lien, service }: SignatureRefusee): Contenu {
  return composer(
    `${nommer(parNom)} n’a pas signé : ${ref(dossier)}`,
    [
      `${annoncer(parNom)} : ${citer(mot)}.`,
      'Le dossier n’est pas déposé. Reprenez-le, puis renvoyez-le à la signature.',
      contact(service),
    ],
    { label: 'Reprendre le dossier', url: lien },
  )
}

/** « elle » or « il » only when the civility says it. */
function annoncer(parNom: string): string {
  if (/^(Mme|Madame)\b/.test(parNom)) return 'Voici ce qu’elle écrit'
  if (/^(M\.|Monsieur)(?=\s)/.test(parNom)) return 'Voici ce qu’il écrit'
  return `Voici ce qu’écrit ${nommer(parNom)}`
}
