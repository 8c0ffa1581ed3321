import { parseMontant } from '../commun/montant'
import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { CATEGORIES } from './categories'
import { type LigneEquipement, NATURES_LIGNE, QUANTITE_MAXIMALE, TAUX_TVA } from './lignes'

export type FaitDeLigne = Partial<Omit<LigneEquipement, 'id'>>

/**
 * One cell of a line, from its text, as a correction writes it: `prixUnitaireHT` « 401,06 » gives cents, `tauxTva`
 * percent or basis points. The motif names the field `valeur`.
 */
export function lireValeurLigne(champ: string, saisie: string): Result<FaitDeLigne> {
  const texte = saisie.trim()
  const lire = LECTURES[champ]
  return lire ? lire(texte) : refuser('ligne.champ', 'Ce champ ne se corrige pas ici.')
}

const LECTURES: Readonly<Record<string, (texte: string) => Result<FaitDeLigne>>> = {
  categorie: (texte) => {
    const categorie = CATEGORIES.find((connue) => connue === texte)
    return categorie ? ok({ categorie }) : refuser('ligne.categorie', 'Choisissez une catégorie.')
  },
  designation: (texte) =>
    texte === '' || texte.length > 200
      ? refuser('ligne.designation', 'Écrivez ce que vous achetez, en 200\u00A0caractères au plus.')
      : ok({ designation: texte }),
  quantite: (texte) => {
    const quantite = /^\d{1,3}$/.test(texte) ? Number(texte) : 0
    return quantite >= 1 && quantite <= QUANTITE_MAXIMALE
      ? ok({ quantite })
      : refuser('ligne.quantite', 'Quantité\u00A0: un nombre entier, au moins 1.')
  },
  prixUnitaireHT: (texte) => {
    const prix = parseMontant(texte)
    if (prix.ok) return ok({ prixUnitaireHT: prix.value })
    return refus(...prix.motifs.map((lu) => ({ ...lu, champ: 'valeur' })))
  },
  tauxTva: (texte) => {
    const lu = parseMontant(texte.replace('%', '')) // hundredths: of a percent, or of a basis point
    const taux = TAUX_TVA.find((connu) => lu.ok && (lu.value === connu || lu.value === connu * 100))
    return taux === undefined
      ? refuser('ligne.tva', 'Choisissez un taux de TVA qui existe.')
      : ok({ tauxTva: taux })
  },
  nature: (texte) => {
    const nature = NATURES_LIGNE.find((connue) => connue === texte.toLowerCase())
    return nature ? ok({ nature }) : refuser('ligne.nature', 'Choisissez investissement ou fonctionnement.')
  },
  existante: (texte) =>
    texte === 'oui' || texte === 'non'
      ? ok({ existante: texte === 'oui' })
      : refuser('ligne.existante', 'Dites si ce matériel est déjà là.'),
  devis: (texte) => ok({ devis: texte === '' ? null : texte.slice(0, 200) }),
}

function refuser(code: string, message: string): Result<never> {
  return refus(motif(code, message, null, 'valeur'))
}
