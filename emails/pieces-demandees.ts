import { formatJour, type Jour } from '~/domain/commun/jour'
import {
  type Contenu,
  composer,
  compter,
  contact,
  type DossierCite,
  ref,
  type ServiceContact,
} from './contenu'

export type PiecesDemandees = {
  readonly dossier: DossierCite
  readonly nombre: number
  /** Answer day, when the préfecture sets one. */
  readonly avantLe: Jour | null
  readonly lien: string
  readonly service: ServiceContact
}

/** 18. Pieces are asked: the clock of the DETR request stops. */
export function piecesDemandees({ dossier, nombre, avantLe, lien, service }: PiecesDemandees): Contenu {
  const avant = avantLe === null ? '' : ` avant le ${formatJour(avantLe)}`
  return composer(
    `${compter(nombre, 'pièce')} à envoyer : demande de DETR, ${ref(dossier)}`,
    [
      'Le délai est arrêté jusqu’à leur réception.',
      `Envoyez-les${avant} ; il repart quand toutes sont reçues. Une photo nette convient.`,
      'Vous ne pouvez pas fournir une pièce ? Dites pourquoi sur la même page.',
      contact(service),
    ],
    { label: 'Envoyer les pièces', url: lien },
  )
}
