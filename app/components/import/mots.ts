import type { Badge } from '../../domain/dossier/badge'
import type { Groupe } from '../../domain/organisation/liste-difference'

/** The states of a list, in words. */
export const ETATS: Readonly<Record<string, { readonly mot: string; readonly ton: Badge }>> = {
  lue: { mot: 'Lue, à appliquer', ton: 'warning' },
  appliquee: { mot: 'Appliquée', ton: 'info' },
  remplacee: { mot: 'Remplacée', ton: 'neutre' },
  abandonnee: { mot: 'Abandonnée', ton: 'neutre' },
}

export const TITRES: Readonly<Record<string, string>> = {
  eligibilite: 'Liste d’éligibilité à la DETR',
  'dispositifs-de-recueil': 'Dispositifs de recueil',
}

const PHRASES: Readonly<Record<Groupe, readonly [singulier: string, pluriel: string]>> = {
  deviennent_eligibles: [
    'passe de «\u00A0non\u00A0» à «\u00A0oui\u00A0»',
    'passent de «\u00A0non\u00A0» à «\u00A0oui\u00A0»',
  ],
  ne_le_sont_plus: [
    'passe de «\u00A0oui\u00A0» à «\u00A0non\u00A0»',
    'passent de «\u00A0oui\u00A0» à «\u00A0non\u00A0»',
  ],
  nouvelles: ['nouvelle', 'nouvelles'],
  changees: ['change de détail', 'changent de détail'],
  retirees: ['retirée', 'retirées'],
  inchangees: ['inchangée', 'inchangées'],
}

/** « 3 passent de « non » à « oui » ». */
export function compterGroupe(groupe: Groupe, nombre: number): string {
  const [singulier, pluriel] = PHRASES[groupe]
  return `${formatEntier(nombre)}\u00A0${nombre > 1 ? pluriel : singulier}`
}

/** « 5 000 », with a thin space. */
export function formatEntier(nombre: number): string {
  return String(nombre).replace(/\B(?=(\d{3})+$)/g, '\u202F')
}

export function adresseImports({ departement, genre }: { departement: string; genre: string }): string {
  return `/administration/${departement}/imports/${genre}`
}
