import type { Exercice } from '../calendrier/exercice'
import type { Jour } from '../commun/jour'
import { formatJour } from '../commun/jour'
import { CENT_POUR_CENT, formatTaux, MONTANT_MAXIMAL } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import { TAUX_PLAFOND, TAUX_PLANCHER, texteActuel } from './parametres'
import type { RegleDuRecueil } from './recueil'

export const LIBELLE_MAXIMAL = 500
export const COUVRE_MAXIMAL = 2_000
export const PIECES_MAXIMALES = 20
export const PIECE_MAXIMALE = 200
export const ACOMPTES_MAXIMAUX = 12
export const USAGE_MAXIMAL = 30

const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,38}[A-Za-z0-9])?$/
/** The page that adds a category has this name. */
const RESERVES = ['nouvelle']

/**
 * What is wrong in the rules of one category, each with its field. A field that was not read (undefined at run time:
 * a form checks all its fields at once) is left to the one who reads it.
 * @source art. R2334-27 CGCT for the bounds of the rates
 */
export function checkRegle(regle: RegleDuRecueil): readonly Motif[] {
  return [
    ...checkTextes(regle),
    ...checkTaux(regle),
    ...checkMontants(regle),
    ...checkAppel(regle),
    ...checkVersements(regle),
  ]
}

function checkTextes({ categorie, libelle, couvre, piecesEnPlus }: RegleDuRecueil): Motif[] {
  const motifs: Motif[] = []
  if (typeof categorie === 'string' && (!CODE.test(categorie) || RESERVES.includes(categorie.toLowerCase())))
    motifs.push(
      faute(
        'code',
        'Écrivez un code court\u00A0: lettres sans accent, chiffres, points ou tirets.',
        'categorie',
      ),
    )
  if (libelle === '') motifs.push(faute('libelle', 'Écrivez le nom de la catégorie.', 'libelle'))
  if ((libelle ?? '').length > LIBELLE_MAXIMAL || /[\r\n]/.test(libelle ?? ''))
    motifs.push(
      faute('libelle', `Le nom tient en une ligne de ${LIBELLE_MAXIMAL}\u00A0caractères.`, 'libelle'),
    )
  if ((couvre ?? '').length > COUVRE_MAXIMAL)
    motifs.push(
      faute('couvre', 'Ce texte est trop long\u00A0: 2\u202F000\u00A0caractères au plus.', 'couvre'),
    )
  if ((piecesEnPlus ?? []).length > PIECES_MAXIMALES)
    motifs.push(faute('pieces', `Au plus ${PIECES_MAXIMALES}\u00A0pièces en plus.`, 'piecesEnPlus'))
  if ((piecesEnPlus ?? []).some((piece) => piece.length > PIECE_MAXIMALE || /[|\r\n]/.test(piece)))
    motifs.push(
      faute(
        'pieces',
        `Une pièce par ligne, ${PIECE_MAXIMALE}\u00A0caractères au plus, sans barre verticale.`,
        'piecesEnPlus',
      ),
    )
  return motifs
}

function checkTaux({ tauxMin, tauxMax }: RegleDuRecueil): Motif[] {
  const plafond = texteActuel(TAUX_PLAFOND)
  const plancher = texteActuel(TAUX_PLANCHER)
  const motifs: Motif[] = []
  for (const [champ, taux] of [
    ['tauxMin', tauxMin],
    ['tauxMax', tauxMax],
  ] as const) {
    if (typeof taux !== 'number') continue
    if (!Number.isInteger(taux) || taux < 0 || taux > CENT_POUR_CENT)
      motifs.push(faute('taux', 'Écrivez un taux de 0 à 100\u00A0%.', champ))
    else if (taux > plafond.valeur)
      motifs.push(
        faute(
          'plafond',
          `La DETR ne dépasse pas ${formatTaux(plafond.valeur, true)} de la dépense.`,
          champ,
          plafond.source,
        ),
      )
    else if (taux < plancher.valeur)
      motifs.push(
        faute(
          'plancher',
          `La DETR couvre au moins ${formatTaux(plancher.valeur, true)} de la dépense.`,
          champ,
          plancher.source,
        ),
      )
  }
  if (typeof tauxMin === 'number' && typeof tauxMax === 'number' && tauxMin > tauxMax)
    motifs.push(faute('ordre', 'Le taux minimal dépasse le taux maximal.', 'tauxMin'))
  return motifs
}

const MONTANTS = ['plancherDepense', 'plafondDepense', 'plafondSubvention'] as const

function checkMontants(regle: RegleDuRecueil): Motif[] {
  const { plancherDepense, plancherLeve, plafondDepense } = regle
  const motifs = MONTANTS.filter((champ) => isMauvaisMontant(regle[champ])).map((champ) =>
    faute('montant', 'Écrivez un montant de 0,01\u00A0€ à 999\u202F999\u202F999,99\u00A0€.', champ),
  )
  const plancher = typeof plancherDepense === 'number' ? plancherDepense : null
  if (plancherLeve === true && plancherDepense === null)
    motifs.push(
      faute('leve', 'Indiquez le plancher dont les espaces numériques sont dispensés.', 'plancherDepense'),
    )
  if (
    plancher !== null &&
    plancherLeve === false &&
    typeof plafondDepense === 'number' &&
    plancher > plafondDepense
  )
    motifs.push(
      faute(
        'plafonds',
        'La dépense maximale est sous le plancher\u00A0: rien ne serait financé.',
        'plafondDepense',
      ),
    )
  return motifs
}

function isMauvaisMontant(montant: number | null | undefined): boolean {
  if (montant === null || montant === undefined) return false
  return !Number.isSafeInteger(montant) || montant < 1 || montant > MONTANT_MAXIMAL
}

function checkAppel({ appelDu, appelAu }: RegleDuRecueil): Motif[] {
  if (typeof appelDu === 'string' && appelAu === null)
    return [faute('appel', 'Indiquez aussi le dernier jour de l’appel.', 'appelAu')]
  if (typeof appelAu === 'string' && appelDu === null)
    return [faute('appel', 'Indiquez aussi le premier jour de l’appel.', 'appelDu')]
  if (typeof appelDu === 'string' && typeof appelAu === 'string' && appelDu > appelAu)
    return [faute('appel', 'L’appel se ferme avant de s’ouvrir.', 'appelAu')]
  return []
}

function checkVersements({ avance, acomptesMax, usageAnnees }: RegleDuRecueil): Motif[] {
  const motifs: Motif[] = []
  if (isHors(acomptesMax, 0, ACOMPTES_MAXIMAUX))
    motifs.push(faute('acomptes', `De 0 à ${ACOMPTES_MAXIMAUX}\u00A0acomptes.`, 'acomptesMax'))
  if (isHors(usageAnnees, 1, USAGE_MAXIMAL))
    motifs.push(
      faute('usage', `De 1 à ${USAGE_MAXIMAL}\u00A0ans.`, 'usageAnnees', 'art. R2334-26 et R2334-31 CGCT'),
    )
  if (avance === null) motifs.push(faute('avance', 'Choisissez quand l’avance est versée.', 'avance'))
  return motifs
}

function isHors(nombre: number | null | undefined, min: number, max: number): boolean {
  if (nombre === null || nombre === undefined) return false
  return !Number.isInteger(nombre) || nombre < min || nombre > max
}

function faute(code: string, message: string, champ: string, source: string | null = null): Motif {
  return motif(`recueil.${code}`, message, source, champ)
}

/** What is wrong in all the categories of one version; empty: it may be a version. */
export function checkRegles(regles: readonly RegleDuRecueil[]): readonly Motif[] {
  const codes = regles.map(({ categorie }) => categorie.toLowerCase())
  return regles.flatMap((regle, rang) => [
    ...checkRegle(regle).map((defaut) => deLaCategorie(regle, defaut)),
    ...(codes.indexOf(codes[rang] ?? '') === rang
      ? []
      : [motif('recueil.double', `Le code «\u00A0${regle.categorie}\u00A0» sert à deux catégories.`)]),
  ])
}

/** What must be added before the rules may be published: the commission fixes a maximum rate for each category. */
export function checkPubliable(regles: readonly RegleDuRecueil[], exercice: Exercice): readonly Motif[] {
  if (regles.length === 0) return [motif('recueil.vide', 'Ajoutez au moins une catégorie.')]
  return [
    ...checkRegles(regles),
    ...regles
      .filter(({ tauxMax }) => tauxMax === null)
      .map((regle) =>
        deLaCategorie(
          regle,
          motif('recueil.taux_max', 'indiquez le taux maximal.', 'art. L2334-37 CGCT', 'tauxMax'),
        ),
      ),
    ...regles
      .filter(({ appelDu, appelAu }) => isHorsExercice(appelDu, appelAu, exercice))
      .map((regle) =>
        deLaCategorie(
          regle,
          motif(
            'recueil.appel_annee',
            `l’appel est hors de ${exercice - 1} et de ${exercice}.`,
            null,
            'appelDu',
          ),
        ),
      ),
  ]
}

/** The call of a year may open the autumn before. */
function isHorsExercice(appelDu: Jour | null, appelAu: Jour | null, exercice: Exercice): boolean {
  if (appelDu === null || appelAu === null) return false
  return appelAu < `${exercice - 1}-01-01` || appelDu > `${exercice}-12-31`
}

function deLaCategorie({ libelle, categorie }: RegleDuRecueil, { code, message, source }: Motif): Motif {
  return motif(code, `${libelle || categorie}\u00A0: ${message}`, source, `categorie-${categorie}`)
}

/** What the publication asks: the decision of the commission, and the first day of reception that it rules. */
export type Publication = {
  readonly decision: string
  readonly decisionLe: Jour
  readonly enVigueurDu: Jour
}

/** What is wrong in a publication on this day; never before today: what was received keeps its rules. */
export function checkPublication(
  { decision, decisionLe, enVigueurDu }: Publication,
  { exercice, jour }: { exercice: Exercice; jour: Jour },
): readonly Motif[] {
  const motifs: Motif[] = []
  if (typeof decision === 'string' && decision.trim() === '')
    motifs.push(faute('decision', 'Indiquez la décision de la commission.', 'decision', 'art. L2334-37 CGCT'))
  if (decisionLe > jour)
    motifs.push(faute('decision_date', 'La décision ne peut pas porter une date à venir.', 'decisionLe'))
  if (enVigueurDu < jour)
    motifs.push(faute('en_vigueur', `Choisissez un jour à partir du ${formatJour(jour)}.`, 'enVigueurDu'))
  if (enVigueurDu > `${exercice}-12-31`)
    motifs.push(
      faute(
        'en_vigueur_tard',
        `Les règles de ${exercice} entrent en vigueur avant ${exercice + 1}.`,
        'enVigueurDu',
      ),
    )
  return motifs
}
