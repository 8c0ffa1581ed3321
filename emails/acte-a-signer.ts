import { type Contenu, composer, compter } from './contenu'

export type ActesASigner = {
  readonly nombre: number
  /** Acts with an exception: to read first. */
  readonly aRegarder: number
  /** Whole days that the oldest one has waited. */
  readonly plusAncienJours: number
  readonly lien: string
}

/** 12. Acts wait for the signatory. */
export function acteASigner({ nombre, aRegarder, plusAncienJours, lien }: ActesASigner): Contenu {
  return composer(
    `${compter(nombre, 'acte')} à signer${aRegarder > 0 ? `, ${aRegarder} à regarder` : ''}`,
    [
      plusAncienJours > 0
        ? `Le plus ancien attend depuis ${compter(plusAncienJours, 'jour')}.`
        : 'Le plus ancien attend depuis aujourd’hui.',
      'Signez, ou retournez avec un mot. Ce que vous lisez est ce qui partira.',
    ],
    { label: 'Ouvrir', url: lien },
  )
}
