import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { CATEGORIES } from '~/domain/equipement/categories'
import { checkLigne, NATURES_LIGNE, QUANTITE_MAXIMALE, TAUX_TVA } from '~/domain/equipement/lignes'
import { caseCochee, choix, entier, lire, montantFacultatif, regles, texte, texteFacultatif } from './champs'

/**
 * One line of equipment. The price may be left empty only for what is already there. The VAT rate is sent in
 * basis points (`2000`) or in percent (`20`, `5,5`).
 */
export const schemaLigne = z.pipe(
  z
    .object({
      id: texteFacultatif(100),
      categorie: choix(CATEGORIES, 'Choisissez une catégorie.'),
      designation: texte('Écrivez ce que vous achetez.'),
      quantite: entier({
        min: 1,
        max: QUANTITE_MAXIMALE,
        message: 'Quantité\u00A0: un nombre entier, au moins 1.',
      }),
      prixUnitaireHT: montantFacultatif(),
      tauxTva: lire(parseTauxTva),
      nature: choix(NATURES_LIGNE, 'Choisissez investissement ou fonctionnement.'),
      existante: caseCochee(),
      devis: texteFacultatif(),
    })
    .check(
      regles((ligne): readonly Motif[] => {
        if (ligne.prixUnitaireHT === null) {
          const message = 'Indiquez le prix unitaire hors taxes.'
          return ligne.existante ? [] : [motif('champ.vide', message, null, 'prixUnitaireHT')]
        }
        if (typeof ligne.quantite !== 'number' || typeof ligne.prixUnitaireHT !== 'number') return []
        return checkLigne({ ...ligne, designation: 'lue', prixUnitaireHT: ligne.prixUnitaireHT })
      }),
    ),
  z.transform((ligne) => ({ ...ligne, prixUnitaireHT: ligne.prixUnitaireHT ?? 0 })),
)

/** A line as read: the domain's, but for an id that a new line has not. */
export type LigneLue = z.output<typeof schemaLigne>

/** Cells that tell a line from a blank one: the lists have a value from the start. */
export const CLES_LIGNE = ['designation', 'prixUnitaireHT'] as const

function parseTauxTva(saisie: string): Result<number> {
  const texteTaux = saisie.trim().replace('%', '').replace(',', '.').trim()
  const valeur = texteTaux === '' ? 2000 : Number(texteTaux)
  const taux = TAUX_TVA.find((connu) => connu === valeur || connu / 100 === valeur)
  return taux === undefined ? refus(motif('tva', 'Choisissez un taux de TVA.')) : ok(taux)
}
