import { heureDeParis } from '~/domain/commun/jour'
import { type Contenu, composer } from './contenu'

export type LienConnexion = { readonly expireLe: Date; readonly lien: string }

/** 1. The single-use link that was asked for. */
export function lienConnexion({ expireLe, lien }: LienConnexion): Contenu {
  return composer(
    'Votre lien de connexion à Maillage',
    [
      `Ce lien vous connecte une seule fois, jusqu’à ${heureDeParis(expireLe)}.`,
      'Il s’ouvre sur une page : appuyez sur « Me connecter ».',
      'Vous n’avez rien demandé ? Ignorez ce message : personne n’entre sans ce lien. Ne le transférez pas.',
    ],
    { label: 'Me connecter', url: lien },
  )
}
