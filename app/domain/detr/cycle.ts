import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'

export const STATUTS_DETR = [
  'brouillon',
  'depose',
  'a_completer',
  'complet',
  'repute_complet',
  'irrecevable',
  'instruit',
  'programme',
  'attribue',
  'notifie',
  'commence',
  'acheve',
  'solde',
  'refuse',
  'sans_suite',
  'caduc',
  'annule',
  'reversement',
] as const
export type StatutDetr = (typeof STATUTS_DETR)[number]

export type EtapeDetr =
  | 'deposer'
  | 'demander_pieces'
  | 'envoyer_pieces'
  | 'declarer_complet'
  | 'reputer_complet'
  | 'instruire'
  | 'proposer_attribution'
  | 'proposer_irrecevabilite'
  | 'proposer_rejet'
  | 'retourner_attribution'
  | 'retourner_rejet'
  | 'signer_attribution'
  | 'signer_irrecevabilite'
  | 'signer_refus'
  | 'signer_sans_suite'
  | 'notifier'
  | 'declarer_commencement'
  | 'proroger'
  | 'declarer_achevement'
  | 'verser_solde'
  | 'constater_caducite'
  | 'demander_reversement'
  | 'annuler'

export type ConditionDetr =
  | 'porteur_possible'
  | 'dossier_signe'
  | 'piece_demandee'
  | 'aucune_demande_ouverte'
  | 'delai_non_ecoule'
  | 'delai_ecoule'
  | 'toutes_pieces_recues'
  | 'pieces_valides'
  | 'assiette_retenue'
  | 'controles_conformes'
  | 'avis_commission'
  | 'motif_donne'
  | 'mot_donne'
  | 'aucune_proposition_en_cours'
  | 'proposition_en_cours'
  | 'autre_personne'
  | 'engagement_saisi'
  | 'lettres_pretes'
  | 'acte_de_commencement'
  | 'avant_la_date_limite'
  | 'certificat_signe'
  | 'du_calcule'
  | 'debut_depasse'
  | 'procedure_contradictoire'
  | 'somme_due'

const CGCT = (articles: string) => `art. ${articles} CGCT`

/** The life of one grant request. Several may sit on one dossier. `law-detr` § 3.2 is its source. */
export const CYCLE_DETR: Cycle<EtapeDetr, StatutDetr, ConditionDetr> = {
  nom: 'detr',
  statuts: STATUTS_DETR,
  initial: 'brouillon',
  finaux: ['irrecevable', 'solde', 'refuse', 'sans_suite', 'caduc', 'annule', 'reversement'],
  etapes: {
    deposer: {
      de: ['brouillon'],
      vers: 'depose',
      roles: ['elu'],
      conditions: ['porteur_possible', 'dossier_signe'],
      libelle: 'Déposer la demande',
      histoire: 'Demande de DETR reçue',
      source: CGCT('R2334-22, R2334-24'),
    },
    demander_pieces: {
      de: ['depose'],
      vers: 'a_completer',
      roles: ['instructeur_detr'],
      conditions: ['piece_demandee', 'aucune_demande_ouverte', 'delai_non_ecoule'],
      libelle: 'Demander des pièces (arrête le délai)',
      histoire: 'Pièces demandées, délai arrêté',
      source: CGCT('R2334-23'),
    },
    envoyer_pieces: {
      de: ['a_completer'],
      vers: 'depose',
      roles: ['demandeur', 'elu'],
      conditions: ['toutes_pieces_recues'],
      libelle: 'Envoyer les pièces demandées',
      histoire: 'Pièces envoyées, le délai repart',
      source: CGCT('R2334-23'),
    },
    declarer_complet: {
      de: ['depose'],
      vers: 'complet',
      roles: ['instructeur_detr'],
      conditions: ['pieces_valides', 'delai_non_ecoule'],
      libelle: 'Déclarer complète',
      histoire: 'Demande complète',
      source: CGCT('R2334-23'),
    },
    reputer_complet: {
      de: ['depose'],
      vers: 'repute_complet',
      roles: ['systeme'],
      conditions: ['delai_ecoule'],
      libelle: 'Réputer complète (silence de trois mois)',
      histoire: 'Demande considérée comme complète',
      source: CGCT('R2334-23'),
    },
    instruire: {
      de: ['complet', 'repute_complet', 'instruit'],
      vers: 'instruit',
      roles: ['instructeur_detr'],
      conditions: ['assiette_retenue', 'aucune_proposition_en_cours'],
      libelle: 'Enregistrer l’instruction',
      histoire: 'Demande étudiée',
      source: CGCT('R2334-27, L2334-36'),
    },
    proposer_attribution: {
      de: ['instruit'],
      vers: 'programme',
      roles: ['instructeur_detr'],
      conditions: ['controles_conformes', 'avis_commission', 'aucune_proposition_en_cours'],
      libelle: 'Programmer et proposer à la signature',
      histoire: null,
      source: CGCT('L2334-36, L2334-37, R2334-27'),
    },
    proposer_irrecevabilite: {
      de: ['depose', 'a_completer'],
      vers: null,
      roles: ['instructeur_detr'],
      conditions: ['motif_donne', 'aucune_proposition_en_cours'],
      libelle: 'Proposer l’irrecevabilité',
      histoire: null,
      source: CGCT('L2334-33, R2334-24'),
    },
    proposer_rejet: {
      de: ['complet', 'repute_complet', 'instruit'],
      vers: null,
      roles: ['instructeur_detr'],
      conditions: ['motif_donne', 'aucune_proposition_en_cours'],
      libelle: 'Proposer un refus ou un classement',
      histoire: null,
      source: null,
    },
    retourner_attribution: {
      de: ['programme'],
      vers: 'instruit',
      roles: ['signataire'],
      conditions: ['mot_donne', 'proposition_en_cours'],
      libelle: 'Retourner la proposition',
      histoire: null,
      source: null,
    },
    retourner_rejet: {
      de: ['depose', 'a_completer', 'complet', 'repute_complet', 'instruit'],
      vers: null,
      roles: ['signataire'],
      conditions: ['mot_donne', 'proposition_en_cours'],
      libelle: 'Retourner la proposition de rejet',
      histoire: null,
      source: null,
    },
    signer_attribution: {
      de: ['programme'],
      vers: 'attribue',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours', 'controles_conformes'],
      libelle: 'Signer l’arrêté attributif',
      histoire: null,
      source: CGCT('R2334-26'),
    },
    signer_irrecevabilite: {
      de: ['depose', 'a_completer'],
      vers: 'irrecevable',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer l’irrecevabilité',
      histoire: 'Demande non recevable',
      source: CGCT('L2334-33, R2334-24'),
    },
    signer_refus: {
      de: ['complet', 'repute_complet', 'instruit'],
      vers: 'refuse',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer le refus',
      histoire: 'Subvention refusée',
      source: CGCT('L2334-36'),
    },
    signer_sans_suite: {
      de: ['complet', 'repute_complet', 'instruit'],
      vers: 'sans_suite',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer le classement sans suite',
      histoire: 'Demande non retenue cette année',
      source: null,
    },
    notifier: {
      de: ['attribue'],
      vers: 'notifie',
      roles: ['instructeur_detr'],
      conditions: ['engagement_saisi', 'lettres_pretes'],
      libelle: 'Notifier la subvention',
      histoire: 'Subvention accordée',
      source: CGCT('L2334-36, R2334-28'),
    },
    declarer_commencement: {
      de: ['notifie'],
      vers: 'commence',
      roles: ['demandeur', 'elu'],
      conditions: ['acte_de_commencement'],
      libelle: 'Déclarer le commencement',
      histoire: 'Commencement déclaré',
      source: CGCT('R2334-24 III, R2334-28, R2334-29'),
    },
    proroger: {
      de: ['notifie', 'commence'],
      vers: null,
      roles: ['signataire'],
      conditions: ['avant_la_date_limite', 'motif_donne', 'autre_personne'],
      libelle: 'Accorder un délai',
      histoire: 'Délai accordé',
      source: CGCT('R2334-28, R2334-29'),
    },
    declarer_achevement: {
      de: ['commence'],
      vers: 'acheve',
      roles: ['demandeur', 'elu'],
      conditions: ['certificat_signe'],
      libelle: 'Déclarer l’achèvement',
      histoire: 'Achèvement déclaré',
      source: CGCT('R2334-29, R2334-30'),
    },
    verser_solde: {
      de: ['acheve'],
      vers: 'solde',
      roles: ['instructeur_detr'],
      conditions: ['du_calcule'],
      libelle: 'Certifier le solde',
      histoire: 'Subvention versée',
      source: CGCT('R2334-30'),
    },
    constater_caducite: {
      de: ['notifie'],
      vers: 'caduc',
      roles: ['signataire'],
      conditions: ['debut_depasse', 'procedure_contradictoire', 'autre_personne'],
      libelle: 'Constater la caducité',
      histoire: 'Subvention perdue\u00A0: délai dépassé',
      source: CGCT('R2334-28'),
    },
    demander_reversement: {
      de: ['commence', 'acheve', 'solde'],
      vers: 'reversement',
      roles: ['signataire'],
      conditions: ['somme_due', 'motif_donne', 'procedure_contradictoire', 'autre_personne'],
      libelle: 'Demander le reversement',
      histoire: 'Somme à rendre',
      source: CGCT('R2334-31'),
    },
    annuler: {
      de: [
        'depose',
        'a_completer',
        'complet',
        'repute_complet',
        'instruit',
        'programme',
        'attribue',
        'notifie',
      ],
      vers: 'annule',
      roles: ['demandeur', 'elu'],
      conditions: ['motif_donne'],
      libelle: 'Abandonner la demande',
      histoire: 'Projet abandonné à votre demande',
      source: null,
    },
  },
  motifs: {
    porteur_possible: motif(
      'detr.porteur',
      'Cette organisation ne peut pas recevoir la DETR. L’espace numérique reste possible.',
      'art. L2334-33 CGCT',
    ),
    dossier_signe: motif(
      'detr.signature',
      'La demande est déposée avec le dossier signé.',
      'art. R2334-22 CGCT',
    ),
    piece_demandee: motif(
      'detr.pieces.aucune',
      'Choisissez au moins une pièce à demander.',
      'art. R2334-23 CGCT',
      'pieces',
    ),
    aucune_demande_ouverte: motif(
      'detr.pieces.deja',
      'Des pièces sont déjà demandées\u00A0: complétez cette demande.',
      'art. R2334-23 CGCT',
    ),
    delai_non_ecoule: motif(
      'detr.delai.ecoule',
      'Le délai de trois mois est écoulé\u00A0: la demande est réputée complète.',
      'art. R2334-23 CGCT',
    ),
    delai_ecoule: motif(
      'detr.delai.en_cours',
      'Le délai de trois mois n’est pas écoulé.',
      'art. R2334-23 CGCT',
    ),
    toutes_pieces_recues: motif(
      'detr.pieces.restent',
      'Il reste des pièces à envoyer\u00A0: le délai repart quand toutes sont reçues.',
      'art. R2334-23 CGCT',
    ),
    pieces_valides: motif(
      'detr.pieces.manquent',
      'Une pièce exigée manque ou n’est pas valable.',
      'arrêté du 23 décembre 2002',
    ),
    assiette_retenue: motif(
      'detr.assiette',
      'Enregistrez la dépense retenue et le montant.',
      'art. R2334-27 CGCT',
    ),
    controles_conformes: motif(
      'detr.controles',
      'Un contrôle n’est pas conforme\u00A0: corrigez le montant ou la dépense retenue.',
      'art. R2334-27 et L1111-10 CGCT',
    ),
    avis_commission: motif(
      'detr.commission',
      'La subvention dépasse le seuil\u00A0: l’avis de la commission d’élus est nécessaire.',
      'art. L2334-37 CGCT',
    ),
    motif_donne: motif('detr.motif', 'Donnez la raison de la décision.', null, 'motifs'),
    mot_donne: motif(
      'detr.mot',
      'Écrivez un mot\u00A0: la personne qui a proposé doit savoir quoi reprendre.',
      null,
      'mot',
    ),
    aucune_proposition_en_cours: motif(
      'detr.proposition.deja',
      'Un acte attend déjà la signature sur cette demande.',
    ),
    proposition_en_cours: motif('detr.proposition', 'Acte modifié depuis la proposition\u00A0: relisez-le.'),
    autre_personne: motif(
      'detr.quatre_yeux',
      'Vous avez proposé cet acte\u00A0: une autre personne le signe.',
    ),
    engagement_saisi: motif(
      'detr.engagement',
      'Écrivez le numéro et la date de l’engagement juridique\u00A0: il précède la notification.',
      null,
      'engagement',
    ),
    lettres_pretes: motif(
      'detr.lettres',
      'Les lettres sont en préparation\u00A0: réessayez dans une minute.',
    ),
    acte_de_commencement: motif(
      'detr.commencement',
      'Indiquez l’acte qui commence le projet et sa date.',
      'art. R2334-24 CGCT',
    ),
    avant_la_date_limite: motif(
      'detr.prorogation',
      'Un délai se demande avant la date limite.',
      'art. R2334-28 et R2334-29 CGCT',
    ),
    certificat_signe: motif(
      'detr.achevement',
      'Le certificat signé du maire ou du président atteste l’achèvement.',
      'art. R2334-30 CGCT',
    ),
    du_calcule: motif('detr.solde', 'Le décompte n’est pas établi.', 'art. R2334-30 CGCT'),
    debut_depasse: motif('detr.caducite', 'Le délai pour commencer n’est pas dépassé.', 'art. R2334-28 CGCT'),
    procedure_contradictoire: motif(
      'detr.contradictoire',
      'Une lettre préalable doit avoir été envoyée, et son délai de réponse être écoulé.',
    ),
    somme_due: motif('detr.reversement', 'Aucune somme n’est à rendre.', 'art. R2334-31 CGCT'),
  },
}
