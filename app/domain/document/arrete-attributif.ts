import { formatJour, type Jour } from '../commun/jour'
import { type Centimes, formatMontant, type PointsDeBase } from '../commun/montant'
import type { Result } from '../commun/result'
import { articlesArrete } from './arrete-articles'
import { champsArrete, checkArrete } from './arrete-controles'
import { type Bloc, considerant, type Lettre, paragraphe, titre, visa } from './bloc'
import { a, autorite, type ContexteLettre, composerLettre, de } from './contexte'
import { type ReglagesRecours, redigerRecours } from './recours'
import { VISAS_DETR, visaDemande, visasLocaux } from './visas'

export type LigneArrete = {
  readonly designation: string
  /** HT, planned. */
  readonly montant: Centimes
  /** HT, retained; 0 when the line is excluded. */
  readonly retenu: Centimes
}

export type AvisCommission = 'favorable' | 'favorable_avec_observation' | 'information' | 'defavorable'

export type DonneesArreteAttributif = {
  readonly receptionLe: Jour
  readonly complet: { readonly le: Jour; readonly repute: boolean }
  /** « 3.1 Espaces numériques » */
  readonly categorie: string
  /** « la décision de la commission du 5 décembre 2025 fixant les catégories et les taux » */
  readonly decisionCategories: string
  /** Where eligibility was read: « la liste officielle de 2026 ». */
  readonly sourceEligibilite: string
  /** Required above the local threshold; `avis` is printed only then. */
  readonly avisRequis: boolean
  readonly avis: { readonly le: Jour; readonly sens: AvisCommission } | null
  /** null: nothing started before the reception. */
  readonly derogation: { readonly le: Jour } | null
  /** What is done, in a sentence: characteristics of the operation. */
  readonly caracteristiques: string
  readonly lignes: readonly LigneArrete[]
  /** HT, all the planned expense. */
  readonly coutTotal: Centimes
  /** HT, dépense subventionnable. */
  readonly assiette: Centimes
  /** Why this base: « toutes les dépenses d’investissement », « dépense plafonnée à … ». */
  readonly motifAssiette: string
  /** Stored, never recomputed: the rate printed is the one that pays. */
  readonly taux: PointsDeBase
  readonly montant: Centimes
  /** DSIL, DSID and DPV on the same operation. */
  readonly autresDotations: Centimes
  /** Every public aid, this grant included. */
  readonly aidesPubliques: Centimes
  /** What the beneficiary pays itself, loan included. */
  readonly participation: Centimes
  /** art. L1111-10 does not hold overseas. */
  readonly participationExigee: boolean
  readonly debutPrevuLe: Jour
  readonly finPrevueLe: Jour
  /** « programme 119, domaine fonctionnel 0119-01-06 » */
  readonly imputation: string
  /** Engagement juridique; null: recorded after the signature. */
  readonly engagement: string | null
  /** Years during which the use must not change. */
  readonly anneesAffectation: number
  /** Display duty of art. D1111-8: a setting for pure equipment. */
  readonly affichage: boolean
  /** Delegation, powers, budget: a setting of the département. */
  readonly visasLocaux: readonly string[]
  /** « le secrétaire général de la préfecture » */
  readonly proposition: string
  readonly reglages?: ReglagesRecours
}

/**
 * The arrêté that attributes a DETR grant: visas, considérants, seven articles, remedies. Refuses what breaks
 * the floor, the ceiling or the own share, even when an earlier screen let it pass. Number and date come at
 * the signature.
 *
 * @source art. R2334-26 CGCT (contents), L2334-36, R2334-24, R2334-27 to R2334-31, L1111-10, D1111-8
 */
export function redigerArreteAttributif(
  contexte: ContexteLettre,
  donnees: DonneesArreteAttributif,
): Result<Lettre> {
  const { service, beneficiaire, dossier } = contexte
  return composerLettre(contexte, {
    champs: champsArrete(contexte, donnees),
    motifs: checkArrete(donnees),
    corps: () => ({
      forme: 'acte',
      titre: 'Arrêté',
      objet: `portant attribution d’une subvention au titre de la dotation d’équipement des territoires ruraux (DETR) ${a(beneficiaire.designation)}, ${dossier.intitule}`,
      blocs: [
        paragraphe(`${autorite(service).complet.replace(/^l/, 'L')},`),
        ...visas(contexte, donnees),
        ...considerants(donnees),
        paragraphe(`Sur proposition ${de(donnees.proposition)}\u202F;`),
        titre(1, 'ARRÊTE'),
        ...articlesArrete(contexte, donnees),
      ],
      recours: redigerRecours(service, beneficiaire, donnees.reglages),
      copies: [beneficiaire.nom, 'Direction départementale des finances publiques'],
    }),
  })
}

const AVIS: Record<AvisCommission, string> = {
  favorable: 'Vu l’avis favorable, sans observation,',
  favorable_avec_observation: 'Vu l’avis favorable, avec observation,',
  information: 'Vu l’information',
  defavorable: 'Vu l’avis défavorable',
}

function visas({ beneficiaire, dossier }: ContexteLettre, donnees: DonneesArreteAttributif): readonly Bloc[] {
  const { complet, avis, avisRequis } = donnees
  const completude = complet.repute
    ? `Vu l’absence de demande de pièces dans le délai de trois mois, le dossier étant réputé complet depuis le ${formatJour(complet.le)}\u202F;`
    : `Vu l’attestation du caractère complet du dossier, le ${formatJour(complet.le)}\u202F;`
  return [
    ...VISAS_DETR,
    ...visasLocaux(donnees.visasLocaux),
    ...visasLocaux([donnees.decisionCategories]),
    visaDemande(de(beneficiaire.designation), dossier.numero, donnees.receptionLe),
    visa(completude),
    ...(avisRequis && avis
      ? [
          visa(
            `${AVIS[avis.sens]} de la commission d’élus prévue à l’article L2334-37, le ${formatJour(avis.le)}\u202F;`,
          ),
        ]
      : []),
  ]
}

function considerants(donnees: DonneesArreteAttributif): readonly Bloc[] {
  const { derogation, receptionLe, assiette, montant, autresDotations } = donnees
  return [
    considerant(
      `Considérant que l’opération entre dans la catégorie «\u00A0${donnees.categorie}\u00A0»\u202F;`,
    ),
    considerant(
      `Considérant que le bénéficiaire remplit les conditions de l’article L2334-33, d’après ${donnees.sourceEligibilite}\u202F;`,
    ),
    considerant(
      derogation
        ? `Considérant que, par la dérogation du ${formatJour(derogation.le)}, le commencement de l’opération avant la réception de la demande n’entraîne pas son rejet (article R2334-24)\u202F;`
        : `Considérant que l’opération n’a pas commencé avant la réception de la demande, le ${formatJour(receptionLe)} (article R2334-24)\u202F;`,
    ),
    considerant(
      `Considérant que la dépense subventionnable est arrêtée à ${formatMontant(assiette)} HT\u00A0: ${donnees.motifAssiette}\u202F;`,
    ),
    considerant(
      `Considérant que la DETR atteint au moins 20\u00A0% de cette dépense, et que les dotations de l’État, ${formatMontant(montant + autresDotations)} au total, n’en dépassent pas 80\u00A0%, soit ${formatMontant(Math.floor((assiette * 8) / 10))} (article R2334-27)\u202F;`,
    ),
    ...(donnees.participationExigee ? [participation(donnees)] : []),
  ]
}

function participation({ participation: part, aidesPubliques }: DonneesArreteAttributif): Bloc {
  return considerant(
    `Considérant que le bénéficiaire apporte ${formatMontant(part)}, soit au moins 20\u00A0% des ${formatMontant(part + aidesPubliques)} de financements publics du projet (article L1111-10)\u202F;`,
  )
}
