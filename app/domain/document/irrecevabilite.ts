import { formatJour, type Jour } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { type Bloc, type Lettre, liste, paragraphe, paragraphesDe, titre, visa } from './bloc'
import { appel, type Champ, type ContexteLettre, composerLettre, contact, de, politesse } from './contexte'
import { montantEnLettres } from './en-lettres'
import { type ReglagesRecours, redigerRecours } from './recours'
import { VISAS_DETR, visaDemande } from './visas'

/** A figure the decision rests on, with its year and where it was read. */
export type ChiffreCite = {
  readonly libelle: string
  readonly valeur: string
  readonly annee: number
  readonly source: string
}

/** The only lawful grounds: a missing piece is none of them. */
export type MotifIrrecevabilite =
  | {
      readonly type: 'beneficiaire'
      /** Which source spoke: the official list wins over our computation. */
      readonly parle: 'liste_officielle' | 'calcul'
      readonly reference: string
      readonly chiffres: readonly ChiffreCite[]
    }
  | { readonly type: 'association' }
  | { readonly type: 'ccas' }
  | {
      readonly type: 'commencement'
      /** « la signature du devis de la société … » */
      readonly acte: string
      readonly acteLe: Jour
      /** A derogation asked is answered first; null: none was asked. */
      readonly derogation: { readonly demandeeLe: Jour; readonly refuseeLe: Jour | null } | null
    }
  | { readonly type: 'appel'; readonly closLe: Jour; readonly decision: string }
  | { readonly type: 'categorie'; readonly decision: string }
  | {
      readonly type: 'plancher'
      readonly plancher: Centimes
      readonly depense: Centimes
      readonly decision: string
    }

export type DonneesIrrecevabilite = {
  readonly receptionLe: Jour
  readonly motif: MotifIrrecevabilite
  /** The agent's own words; null: none. */
  readonly explication: string | null
  readonly reglages?: ReglagesRecours
}

/**
 * Says that a DETR request cannot be examined, why, what can be repaired, and how to contest it.
 *
 * @source art. L2334-33 and R2334-24 CGCT; the département's rule book for call, category and floor
 */
export function redigerIrrecevabilite(
  contexte: ContexteLettre,
  donnees: DonneesIrrecevabilite,
): Result<Lettre> {
  const { service, beneficiaire, dossier } = contexte
  const { motif: fond, receptionLe, explication } = donnees
  return composerLettre(contexte, {
    champs: champsDe(donnees),
    motifs: checkMotif(fond, receptionLe),
    corps: () => ({
      forme: 'lettre',
      titre: 'Décision d’irrecevabilité',
      objet: `votre demande de DETR n’est pas recevable, ${dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `Votre demande de dotation d’équipement des territoires ruraux (DETR), reçue le ${formatJour(receptionLe)}, n’est pas recevable\u00A0: je ne peux pas l’examiner.`,
        ),
        ...VISAS_DETR,
        visa(visaDuMotif(fond)),
        visaDemande(de(beneficiaire.designation), dossier.numero, receptionLe),
        titre(2, 'Pourquoi'),
        ...raisons(fond, receptionLe),
        ...(explication === null ? [] : paragraphesDe(explication)),
        titre(2, 'Ce que vous pouvez faire'),
        ...suites(fond),
        contact(contexte),
        politesse(contexte),
      ],
      recours: redigerRecours(service, beneficiaire, donnees.reglages),
    }),
  })
}

const ARTICLES: Record<MotifIrrecevabilite['type'], string | null> = {
  beneficiaire: 'l’article L2334-33',
  association: 'l’article L2334-33',
  ccas: 'l’article L2334-33',
  commencement: 'l’article R2334-24',
  appel: null,
  categorie: null,
  plancher: null,
}

function visaDuMotif(fond: MotifIrrecevabilite): string {
  if ('decision' in fond) return `Vu ${fond.decision}\u202F;`
  return `Vu ${ARTICLES[fond.type]} de ce code\u202F;`
}

function raisons(fond: MotifIrrecevabilite, receptionLe: Jour): readonly Bloc[] {
  switch (fond.type) {
    case 'beneficiaire':
      return [
        paragraphe(
          fond.parle === 'liste_officielle'
            ? `Vous n’êtes pas sur la liste officielle des bénéficiaires (${fond.reference}). Cette liste l’emporte sur tout calcul.`
            : `D’après notre calcul (${fond.reference}), vous ne remplissez pas les conditions de l’article L2334-33. La liste officielle n’a pas encore parlé.`,
        ),
        ...(fond.chiffres.length === 0 ? [] : [tableauDesChiffres(fond.chiffres)]),
      ]
    case 'association':
      return [paragraphe('Une association ne peut pas recevoir la DETR (article L2334-33).')]
    case 'ccas':
      return [
        paragraphe(
          'Un centre communal d’action sociale est une personne distincte de la commune\u00A0: il ne peut pas recevoir la DETR (article L2334-33).',
        ),
      ]
    case 'commencement':
      return raisonsCommencement(fond, receptionLe)
    case 'appel':
      return [
        paragraphe(
          `L’appel à projets était clos le ${formatJour(fond.closLe)}. Votre demande est arrivée après (${fond.decision}).`,
        ),
      ]
    case 'categorie':
      return [
        paragraphe(
          `Votre projet n’entre dans aucune des catégories d’opérations retenues cette année (${fond.decision}).`,
        ),
      ]
    case 'plancher':
      return [
        paragraphe(
          `La dépense de votre projet, ${formatMontant(fond.depense)} HT (${montantEnLettres(fond.depense)}), est sous le plancher de ${formatMontant(fond.plancher)} HT (${montantEnLettres(fond.plancher)}) fixé par ${fond.decision}.`,
        ),
      ]
  }
}

function raisonsCommencement(
  fond: Extract<MotifIrrecevabilite, { type: 'commencement' }>,
  receptionLe: Jour,
): readonly Bloc[] {
  const fait = paragraphe(
    `Votre projet a commencé le ${formatJour(fond.acteLe)} par ${fond.acte}, avant la réception de votre demande le ${formatJour(receptionLe)}. Une telle demande est rejetée d’office, sauf dérogation préfectorale (article R2334-24).`,
  )
  if (!fond.derogation?.refuseeLe) return [fait]
  return [
    fait,
    paragraphe(
      `La dérogation que vous avez demandée le ${formatJour(fond.derogation.demandeeLe)} a été refusée le ${formatJour(fond.derogation.refuseeLe)}.`,
    ),
  ]
}

function tableauDesChiffres(chiffres: readonly ChiffreCite[]): Bloc {
  return {
    type: 'tableau',
    titre: 'Chiffres utilisés',
    colonnes: [
      { titre: 'Donnée', alignement: 'gauche' },
      { titre: 'Valeur', alignement: 'droite' },
      { titre: 'Année', alignement: 'droite' },
      { titre: 'Source', alignement: 'gauche' },
    ],
    lignes: chiffres.map((chiffre) => [
      chiffre.libelle,
      chiffre.valeur,
      String(chiffre.annee),
      chiffre.source,
    ]),
    total: null,
  }
}

/** The doors that stay open, by ground. */
const SUITES: Record<MotifIrrecevabilite['type'], readonly string[]> = {
  beneficiaire: [
    'Si une donnée citée n’est pas exacte, dites-le-nous avec un document\u00A0: nous la corrigerons.',
    'Votre espace numérique reste possible sans DETR.',
  ],
  association: [
    'Une commune éligible peut demander la DETR, acheter le matériel et vous le prêter\u00A0: invitez-la à rejoindre ce dossier.',
    'Si un contrat signé entre une commune éligible et l’État vous désigne, le signataire de ce contrat peut déposer la demande.',
    'Votre espace numérique reste possible sans DETR.',
  ],
  ccas: [
    'La commune peut demander la DETR à votre place, si elle reste propriétaire du matériel.',
    'Votre espace numérique reste possible sans DETR.',
  ],
  commencement: [
    'Une nouvelle demande reste possible pour les dépenses que vous n’avez pas encore engagées.',
    'Ne signez aucun devis et ne passez aucune commande avant d’en avoir reçu l’accusé de réception.',
  ],
  appel: [
    'Vous pouvez représenter votre demande au prochain appel à projets\u00A0: vos réponses sont conservées.',
  ],
  categorie: [
    'Votre espace numérique reste possible sans DETR.',
    'Les catégories sont fixées chaque année\u00A0: vous pourrez représenter votre demande si elles changent.',
  ],
  plancher: [
    'Vous pouvez regrouper plusieurs projets dans une seule demande, ou la présenter avec votre intercommunalité.',
    'Votre espace numérique reste possible sans DETR.',
  ],
}

function suites(fond: MotifIrrecevabilite): readonly Bloc[] {
  return [liste(SUITES[fond.type])]
}

function champsDe({ receptionLe, motif: fond }: DonneesIrrecevabilite): readonly Champ[] {
  const champs: Champ[] = [['date de réception', receptionLe, 'receptionLe']]
  if ('decision' in fond) champs.push(['décision du département', fond.decision, 'motif.decision'])
  if (fond.type === 'beneficiaire') champs.push(['source du motif', fond.reference, 'motif.reference'])
  if (fond.type === 'commencement') champs.push(['acte de commencement', fond.acte, 'motif.acte'])
  return champs
}

function checkMotif(fond: MotifIrrecevabilite, receptionLe: Jour): readonly Motif[] {
  if (fond.type === 'commencement' && fond.acteLe >= receptionLe)
    return [
      motif(
        'document.irrecevabilite.acte',
        'Cet acte ne précède pas la réception\u00A0: il ne rend pas la demande irrecevable.',
        'art. R2334-24 CGCT',
      ),
    ]
  if (fond.type === 'commencement' && fond.derogation && fond.derogation.refuseeLe === null)
    return [
      motif(
        'document.irrecevabilite.derogation',
        'Une dérogation est demandée\u00A0: répondez-y d’abord.',
        'art. R2334-24 CGCT',
      ),
    ]
  if (fond.type === 'plancher' && fond.depense >= fond.plancher)
    return [
      motif(
        'document.irrecevabilite.plancher',
        'La dépense atteint le plancher\u00A0: la demande est recevable.',
      ),
    ]
  if (fond.type === 'appel' && receptionLe <= fond.closLe)
    return [
      motif(
        'document.irrecevabilite.appel',
        'La demande est arrivée avant la clôture\u00A0: elle est recevable.',
      ),
    ]
  return []
}
