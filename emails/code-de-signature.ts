import { heureDeParis } from '~/domain/commun/jour'
import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type CodeDeSignature = {
  readonly dossier: DossierCite
  readonly code: string
  readonly expireLe: Date
  readonly service: ServiceContact
}

/** The code asked when the link of signature is opened in another browser. */
export function codeDeSignature({ dossier, code, expireLe, service }: CodeDeSignature): Contenu {
  return composer(
    `Votre code pour signer : ${ref(dossier)}`,
    [
      `Votre code est ${code}, jusqu’à ${heureDeParis(expireLe)}.`,
      'Écrivez-le sur la page de signature. Ne le donnez à personne, même par téléphone.',
      'Vous n’avez rien demandé ? Quelqu’un a ouvert votre lien ailleurs : appelez-nous.',
      contact(service),
    ],
    null,
  )
}
