import type { Libelle } from '../domain/dossier/badge'
import { Badge } from './badge'

export type BadgeStatutProps = { libelle: Libelle; pour: 'public' | 'agent' }

/** A status in the words of the reader: nothing when it has none in their vocabulary. */
export function BadgeStatut({ libelle, pour }: BadgeStatutProps) {
  const texte = libelle[pour]
  return texte === null ? null : <Badge ton={libelle.badge}>{texte}</Badge>
}
