import { lireFormData, type Saisie } from '~/forms/parse'

/** Fields of a step's form that are not answers. */
const COMMANDES = ['version', 'intention']

export function retirerCommandes(saisie: Saisie): Saisie {
  return Object.fromEntries(Object.entries(saisie).filter(([champ]) => !COMMANDES.includes(champ)))
}

/** What the form holds now, exactly as a POST would send it: the draft and the POST are then the same text. */
export function lireSaisie(formulaire: HTMLFormElement): Saisie {
  return retirerCommandes(lireFormData(new FormData(formulaire)))
}

/** « retirer_ligne:2 » is the command `retirer_ligne` on row 2. */
export function lireIntention(texte: string): { readonly nom: string; readonly rang: number } {
  const [nom = '', rang = ''] = texte.split(':')
  return { nom, rang: /^\d{1,4}$/.test(rang) ? Number(rang) : -1 }
}

/** The rows of a list as typed; [] when there is none. */
export function lignesSaisies(saisie: Saisie, champ: string): readonly Saisie[] {
  const lignes = saisie[champ]
  if (!Array.isArray(lignes)) return []
  return lignes.filter((l): l is Saisie => typeof l === 'object' && l !== null && !Array.isArray(l))
}
