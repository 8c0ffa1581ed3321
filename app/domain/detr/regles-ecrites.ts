import type { Jour } from '../commun/jour'
import { formatMontant, formatNombre, formatTaux } from '../commun/montant'
import type { Parametre } from './parametres'
import * as parametres from './parametres'

/** How sure we are of a figure: the article itself was read, or a text that quotes or mirrors it. */
export type Lecture = 'article' | 'texte_voisin'

export const LIBELLES_LECTURE: Readonly<Record<Lecture, string>> = {
  article: 'Lu dans l’article',
  texte_voisin: 'Lu dans un texte qui le cite',
}

export type VersionEcrite = {
  readonly phrase: string
  /** Null: older than the texts that were read. */
  readonly du: Jour | null
  /** Null: in force. */
  readonly au: Jour | null
  readonly source: string
}

export type RegleEcrite = {
  readonly cle: keyof typeof parametres
  /** The newest first. */
  readonly versions: readonly VersionEcrite[]
  readonly lecture: Lecture
  /** What no text that was read says. */
  readonly aConfirmer: string | null
}

export type GroupeDeRegles = { readonly titre: string; readonly regles: readonly RegleEcrite[] }

type Confiance = { readonly lecture?: Lecture; readonly aConfirmer?: string }

const entier = (nombre: number) => formatNombre(nombre * 100).slice(0, -3)
const taux = (points: number) => formatTaux(points, true)
const MEME_POPULATION =
  'La population est celle de la DGF, que la préfecture connaît\u00A0; à défaut, le portail part de celle de l’Insee et le dit.'

/** Every dated figure of the law that the portal applies, in sentences, grouped as a town hall meets them. */
export function listReglesEcrites(): readonly GroupeDeRegles[] {
  return [
    { titre: 'Qui peut recevoir la DETR', regles: listBeneficiaires() },
    { titre: 'Ce que le plan de financement respecte', regles: listTaux() },
    { titre: 'Les délais', regles: listDelais() },
    { titre: 'Les versements', regles: listVersements() },
    { titre: 'Ce qu’il faut afficher', regles: [publicite()] },
  ]
}

function listBeneficiaires(): readonly RegleEcrite[] {
  return [
    ecrire(
      'SEUILS_COMMUNE',
      parametres.SEUILS_COMMUNE,
      ({ metropole, outreMer }) =>
        `Une commune d’au plus ${entier(metropole.sansCondition)} habitants (outre-mer ${entier(outreMer.sansCondition)}) peut recevoir la DETR. Jusqu’à ${entier(metropole.maximum)} habitants (outre-mer ${entier(outreMer.maximum)}), cela dépend de son potentiel financier. Au-delà, non.`,
      { aConfirmer: MEME_POPULATION },
    ),
    ecrire(
      'RATIO_POTENTIEL_FINANCIER',
      parametres.RATIO_POTENTIEL_FINANCIER,
      ({ numerateur, denominateur }) =>
        `Le potentiel financier par habitant reste inférieur à ${formatNombre((numerateur * 100) / denominateur).replace(/0$/, '')} fois la moyenne des communes de 2\u202F001 à 20\u202F000 habitants.`,
      {
        aConfirmer:
          'La moyenne change chaque année et n’est pas dans le portail\u00A0: la liste officielle de l’année l’emporte.',
      },
    ),
    ecrire(
      'SEUILS_EPCI',
      parametres.SEUILS_EPCI,
      ({ metropole, outreMer }) =>
        `Une intercommunalité ne peut pas recevoir la DETR quand elle dépasse à la fois ${entier(metropole.population)} habitants (outre-mer ${entier(outreMer.population)}), ${entier(metropole.communeCentre)} habitants dans sa commune centre (outre-mer ${entier(outreMer.communeCentre)}) et atteint ${metropole.densite} habitants au km².`,
    ),
    ecrire(
      'SEUIL_SYNDICAT',
      parametres.SEUIL_SYNDICAT,
      (seuil) => `Un syndicat de communes d’au plus ${entier(seuil)} habitants peut recevoir la DETR.`,
    ),
    ecrire(
      'MAINTIEN_COMMUNE_NOUVELLE_ANNEES',
      parametres.MAINTIEN_COMMUNE_NOUVELLE_ANNEES,
      (annees) =>
        `Une commune nouvelle garde pendant ${annees} ans le droit qu’avait l’une des communes réunies.`,
      { lecture: 'texte_voisin' },
    ),
  ]
}

function listTaux(): readonly RegleEcrite[] {
  return [
    ecrire(
      'TAUX_PLANCHER',
      parametres.TAUX_PLANCHER,
      (minimum) => `La DETR couvre au moins ${taux(minimum)} de la dépense retenue.`,
    ),
    ecrire(
      'TAUX_PLAFOND',
      parametres.TAUX_PLAFOND,
      (maximum) =>
        `DETR, DSIL, DPV et DSID ensemble couvrent au plus ${taux(maximum)} de la dépense retenue.`,
    ),
    ecrire(
      'PARTICIPATION_MINIMALE',
      parametres.PARTICIPATION_MINIMALE,
      (minimum) =>
        `La commune ou le groupement paie au moins ${taux(minimum)} de tout l’argent public du projet. Outre-mer, cette règle ne s’applique pas.`,
      {
        aConfirmer:
          'Le portail compte l’emprunt dans la part de la commune, et les aides de l’Europe dans l’argent public.',
      },
    ),
    ecrire(
      'SEUIL_COMMISSION',
      parametres.SEUIL_COMMISSION,
      (seuil) =>
        `La commission d’élus donne son avis sur une subvention de plus de ${formatMontant(seuil)}\u00A0; à ce montant exact, non.`,
    ),
  ]
}

function listDelais(): readonly RegleEcrite[] {
  const prolonger = ({ annees, prorogationMaximaleMois }: parametres.Delai) =>
    `${annees} ans, que le préfet peut prolonger de ${prorogationMaximaleMois} mois au plus`
  return [
    ecrire('COMMENCEMENT_SELON_RECEPTION', parametres.COMMENCEMENT_SELON_RECEPTION, (selonReception) =>
      selonReception
        ? 'Rien n’est signé, commandé ni commencé avant le jour où la préfecture reçoit la demande, sauf dérogation du préfet.'
        : 'Rien n’est commencé avant que le dossier soit complet.',
    ),
    ecrire(
      'COMPLETUDE_MOIS',
      parametres.COMPLETUDE_MOIS,
      (mois) =>
        `Sans réponse de la préfecture pendant ${mois} mois, la demande est considérée comme complète. Une demande de pièces arrête ce délai jusqu’à leur réception.`,
      { lecture: 'texte_voisin' },
    ),
    ecrire(
      'DELAI_COMMENCEMENT',
      parametres.DELAI_COMMENCEMENT,
      (delai) =>
        `Le projet commence dans les ${prolonger(delai)}, à partir de la lettre qui accorde la subvention.`,
      { aConfirmer: 'Le préfet peut fixer un délai plus court\u00A0: la lettre le dit.' },
    ),
    ecrire(
      'DELAI_ACHEVEMENT',
      parametres.DELAI_ACHEVEMENT,
      (delai) => `Le projet finit dans les ${prolonger(delai)}, à partir du commencement déclaré.`,
      { lecture: 'texte_voisin' },
    ),
  ]
}

function listVersements(): readonly RegleEcrite[] {
  return [
    ecrire(
      'AVANCE_MAXIMALE',
      parametres.AVANCE_MAXIMALE,
      (part) => `L’avance est d’au plus ${taux(part)} de la subvention.`,
      {
        lecture: 'texte_voisin',
        aConfirmer: 'Certaines préfectures la versent toujours, d’autres sur demande.',
      },
    ),
    ecrire(
      'CUMUL_AVANT_SOLDE',
      parametres.CUMUL_AVANT_SOLDE,
      (part) => `Avance et acomptes ne dépassent pas ${taux(part)} de la subvention avant le solde.`,
      {
        lecture: 'texte_voisin',
        aConfirmer: 'Aucun texte lu ne dit que l’avance compte dans ce total\u00A0: c’est l’usage.',
      },
    ),
  ]
}

function publicite(): RegleEcrite {
  return ecrire(
    'PUBLICITE',
    parametres.PUBLICITE,
    (regle) =>
      regle === null
        ? 'Rien à afficher pour un projet commencé avant cette date.'
        : `Le plan de financement s’affiche dans les ${regle.affichageJours} jours du commencement. Une plaque se pose dans les ${regle.plaqueMois} mois de la fin quand le projet coûte plus de ${formatMontant(regle.plaqueAuDela)}.`,
    { aConfirmer: 'Pour du matériel seul, sans travaux, le texte se discute\u00A0: la préfecture décide.' },
  )
}

function ecrire<T>(
  cle: RegleEcrite['cle'],
  parametre: Parametre<T>,
  phrase: (valeur: T) => string,
  { lecture = 'article', aConfirmer }: Confiance = {},
): RegleEcrite {
  const versions = parametre.map(({ valeur, du, au, source }) => ({ phrase: phrase(valeur), du, au, source }))
  return { cle, versions: [...versions].reverse(), lecture, aConfirmer: aConfirmer ?? null }
}
