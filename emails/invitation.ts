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

export type Invitation = {
  readonly dossier: DossierCite
  readonly parNom: string
  readonly role: 'lire' | 'preparer' | 'signer'
  readonly expireLe: Date
  readonly lien: string
  readonly service: ServiceContact
}

const ROLES: Readonly<Record<Invitation['role'], string>> = {
  lire: 'lire',
  preparer: 'préparer',
  signer: 'signer',
}

/** 2. Someone of the organisation invites a person. */
export function invitation({ dossier, parNom, role, expireLe, lien, service }: Invitation): Contenu {
  const qui = nommer(parNom)
  return composer(
    `${qui} vous invite à préparer un dossier : ${ref(dossier)}`,
    [
      `Vous pourrez ${ROLES[role]} le dossier de ${nommer(dossier.commune)}.`,
      `Rejoignez le dossier avant le ${formatInstant(expireLe)}. Le lien sert une seule fois.`,
      `Vous ne connaissez pas ${qui} ? Ne répondez pas et appelez-nous.`,
      contact(service),
    ],
    { label: 'Rejoindre', url: lien },
  )
}
