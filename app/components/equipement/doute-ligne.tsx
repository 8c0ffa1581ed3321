import { parseMontant } from '~/domain/commun/montant'
import { CATEGORIES } from '~/domain/equipement/categories'
import { doute } from '~/domain/equipement/classement'
import { TAUX_TVA } from '~/domain/equipement/lignes'
import type { Saisie } from '~/forms/parse'

export type DouteLigneProps = { ligne: Saisie }

/** Says, under a line as typed, that its nature is not the usual one, and why. Refuses nothing. */
export function DouteLigne({ ligne }: DouteLigneProps) {
  const phrase = douteDe(ligne)
  return phrase && <p className="mg-rang__doute">{phrase} Vérifiez la nature, dans le détail de la ligne.</p>
}

/** null while the price cannot be read. */
export function douteDe(ligne: Saisie): string | null {
  const lire = (cellule: string) => (typeof ligne[cellule] === 'string' ? (ligne[cellule] as string) : '')
  const prix = parseMontant(lire('prixUnitaireHT'))
  const categorie = CATEGORIES.find((connue) => connue === lire('categorie'))
  if (!prix.ok || !categorie) return null
  return doute({
    categorie,
    designation: lire('designation'),
    prixUnitaireHT: prix.value,
    tauxTva: TAUX_TVA.find((taux) => String(taux) === lire('tauxTva')) ?? 2000,
    nature: lire('nature') === 'fonctionnement' ? 'fonctionnement' : 'investissement',
    existante: ['oui', 'true'].includes(String(ligne.existante)),
  })
}
