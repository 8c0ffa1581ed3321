import { formatInstant } from '~/domain/commun/jour'
import {
  type Contenu,
  composer,
  contact,
  type DossierCite,
  nommer,
  ref,
  type ServiceContact,
} from './contenu'

export type SignatureDemandee = {
  readonly dossier: DossierCite
  readonly preparePar: string
  readonly expireLe: Date
  readonly lien: string
  readonly service: ServiceContact
}

/** 4. The élu is asked to sign. */
export function signatureDemandee({
  dossier,
  preparePar,
  expireLe,
  lien,
  service,
}: SignatureDemandee): Contenu {
  return composer(
    `À signer : espace numérique de ${ref(dossier)}`,
    [
      'Ce dossier n’est pas déposé tant que vous ne l’avez pas signé.',
      `${nommer(preparePar)} l’a préparé. Lisez le résumé, puis signez, ou refusez en disant pourquoi. Un téléphone suffit.`,
      `Le lien est pour vous seul, jusqu’au ${formatInstant(expireLe)} : transféré, il ne permet pas de signer.`,
      contact(service),
    ],
    { label: 'Lire et signer', url: lien },
  )
}
