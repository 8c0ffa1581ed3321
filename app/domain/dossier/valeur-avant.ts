import { type Centimes, formatNombre } from '../commun/montant'
import { formatHoraires, lireHoraires } from '../espace/horaires'
import type { Cible } from './corrections'
import { lireTexte, lireValeur, type Valeurs } from './valeurs'

type LigneLue = {
  readonly id: string
  readonly categorie: string
  readonly designation: string
  readonly quantite: number
  readonly prixUnitaireHT: Centimes
  readonly tauxTva: number
  readonly nature: string
  readonly existante: boolean
  readonly devis: string | null
}

/** Fields that hold several answers: a single text proposed for them could not be written back. */
const COMPOSES = ['lieu.horaires', 'services.services', 'equipement.lignes', 'financement.ressources']

/** Whether the préfecture may propose a value for this field, or only say what to change. */
export function isProposable(cible: Cible): boolean {
  if (cible.sorte === 'piece') return false
  return cible.sorte === 'ligne' || !COMPOSES.includes(`${cible.etape}.${cible.champ}`)
}

/** What the field holds today, as typed; null when it is empty or has no short form. */
export function lireValeurAvant(
  cible: Cible,
  { valeurs, lignes }: { valeurs: (etape: string) => Valeurs; lignes: readonly LigneLue[] },
): string | null {
  switch (cible.sorte) {
    case 'piece':
      return null
    case 'ligne': {
      const ligne = lignes.find(({ id }) => id === cible.ligneId)
      return ligne ? valeurDeLigne(ligne, cible.champ) : null
    }
    case 'rubrique': {
      if (cible.champ === 'horaires') return formatHoraires(lireHoraires(valeurs(cible.etape).horaires))
      const valeur = lireValeur(valeurs(cible.etape), cible.champ)
      if (Array.isArray(valeur) && valeur.every((element) => typeof element === 'string')) {
        return valeur.join(', ') || null
      }
      return lireTexte(valeurs(cible.etape), cible.champ) || null
    }
  }
}

function valeurDeLigne(ligne: LigneLue, champ: string): string | null {
  if (champ === 'prixUnitaireHT') return formatNombre(ligne.prixUnitaireHT)
  if (champ === 'existante') return ligne.existante ? 'oui' : 'non'
  const valeur = (ligne as unknown as Record<string, unknown>)[champ]
  return valeur === null || valeur === undefined || valeur === '' ? null : String(valeur)
}
