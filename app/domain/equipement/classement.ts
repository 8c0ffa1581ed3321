import type { Centimes, PointsDeBase } from '../commun/montant'
import { normaliser } from '../territoire/recherche'
import type { Categorie } from './categories'
import { type NatureLigne, totalLigneTTC } from './lignes'

/** Goods of the list of movables: investment whatever their price. @source arrêté du 26/10/2001, circ. INTB0200059C */
const DE_LA_LISTE: readonly Categorie[] = [
  'ordinateur',
  'ecran',
  'scanner',
  'imprimante',
  'multifonction',
  'webcam',
  'mobilier',
]

/** Under this unit price with VAT, a good out of the list is a running cost unless the assembly decides. */
export const SEUIL_HORS_LISTE: Centimes = 500_00

/** Words of a quote that name a running cost, whatever the category. */
const COURANTES: readonly (readonly [RegExp, string])[] = [
  [/\babonnements?\b/, 'un abonnement se paie chaque année'],
  [/\b(toners?|cartouches?|encres?|papiers?|consommables?|ramettes?)\b/, 'un consommable s’use'],
  [/\b(maintenances?|entretiens?|infogerance|depannages?)\b/, 'la maintenance est une dépense courante'],
  [/\b(extensions? de garantie|garanties? etendues?)\b/, 'une garantie étendue est un service annuel'],
  [/\b(salaires?|vacations?|remunerations?)\b/, 'une rémunération est une dépense courante'],
  [/\b(saas|location|loyers?|hebergement)\b/, 'un service loué se paie chaque année'],
]

export type Classement = {
  readonly nature: NatureLigne
  /** Why, in words for the applicant: the end of « … parce que ». */
  readonly raison: string
  readonly source: string
}

export type LigneAClasser = {
  readonly categorie: Categorie
  readonly designation: string
  /** HT, in cents; of one unit. */
  readonly prixUnitaireHT: Centimes
  readonly tauxTva: PointsDeBase
}

/**
 * Investment or running cost, as the accounting instructions class an ordinary line. Only a proposal: the assembly may
 * decide otherwise for a good out of the list, and the instructor has the last word.
 * @source law of the plan: art. L2334-36 CGCT; list of 2001 and 500 € TTC rule: arrêté du 26/10/2001
 */
export function proposerClassement(ligne: LigneAClasser): Classement {
  const mots = normaliser(ligne.designation)
  const courante = COURANTES.find(([motif]) => motif.test(mots))
  if (courante) return { nature: 'fonctionnement', raison: courante[1], source: 'art. L2334-36 CGCT' }
  if (ligne.categorie === 'connexion')
    return /\b(cables?|cablage|installations?|routeurs?|borne)\b/.test(mots)
      ? { nature: 'investissement', raison: 'un équipement posé reste', source: 'art. L2334-36 CGCT' }
      : {
          nature: 'fonctionnement',
          raison: 'une connexion se paie par abonnement',
          source: 'art. L2334-36 CGCT',
        }
  if (DE_LA_LISTE.includes(ligne.categorie))
    return {
      nature: 'investissement',
      raison: 'ce matériel est dans la liste des biens meubles, quel que soit son prix',
      source: 'arrêté du 26/10/2001',
    }
  if (ligne.categorie === 'signaletique')
    return {
      nature: 'investissement',
      raison: 'une enseigne posée reste',
      source: 'à confirmer avec la préfecture',
    }
  const ttc = totalLigneTTC({ ...ligne, quantite: 1 })
  return ttc < SEUIL_HORS_LISTE
    ? {
        nature: 'fonctionnement',
        raison:
          'un bien hors de la liste, à moins de 500\u00A0€ TTC l’unité, est du fonctionnement sauf délibération',
        source: 'arrêté du 26/10/2001',
      }
    : {
        nature: 'investissement',
        raison: 'un bien durable, à 500\u00A0€ TTC l’unité ou plus, est de l’investissement',
        source: 'arrêté du 26/10/2001',
      }
}

/** The doubts about the lines of a dossier, each after the name of its line: to read again before the plan is sent. */
export function listDoutes(
  lignes: readonly (Parameters<typeof doute>[0] & { readonly designation: string })[],
): readonly string[] {
  return lignes.flatMap((ligne) => {
    const phrase = doute(ligne)
    return phrase === null
      ? []
      : [`${ligne.designation}\u00A0: ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`]
  })
}

/** « Semble du fonctionnement : … »; null when the chosen nature is the proposed one, or nothing is to buy. */
export function doute(
  ligne: LigneAClasser & { readonly nature: NatureLigne; readonly existante: boolean },
): string | null {
  if (ligne.existante || ligne.designation.trim() === '') return null
  const { nature, raison, source } = proposerClassement(ligne)
  if (nature === ligne.nature) return null
  const mot = nature === 'fonctionnement' ? 'du fonctionnement' : 'de l’investissement'
  return `Semble ${mot}\u00A0: ${raison} (${source}).`
}
