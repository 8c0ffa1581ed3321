import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'

export const STATUTS_DOSSIER = [
  'brouillon',
  'depose',
  'en_instruction',
  'a_corriger',
  'propose',
  'agree',
  'refuse',
  'sans_suite',
] as const
export type StatutDossier = (typeof STATUTS_DOSSIER)[number]

export type EtapeDossier =
  | 'demander_signature'
  | 'refuser_signature'
  | 'deposer'
  | 'prendre_en_charge'
  | 'demander_corrections'
  | 'renvoyer_corrections'
  | 'proposer'
  | 'retourner'
  | 'signer_agrement'
  | 'signer_refus'
  | 'signer_sans_suite'
  | 'retirer'

export type ConditionDossier =
  | 'rubriques_completes'
  | 'plan_equilibre'
  | 'signe_par_elu'
  | 'contenu_inchange'
  | 'mot_donne'
  | 'correction_demandee'
  | 'corrections_repondues'
  | 'aucune_correction_ouverte'
  | 'demandeur_confirme'
  | 'motif_donne'
  | 'equipement_conforme'
  | 'autre_personne'
  | 'proposition_en_cours'
  | 'aucun_acte_detr_en_cours'

/** The life of an application to open an espace, from the first field to the signed decision. */
export const CYCLE_DOSSIER: Cycle<EtapeDossier, StatutDossier, ConditionDossier> = {
  nom: 'dossier',
  statuts: STATUTS_DOSSIER,
  initial: 'brouillon',
  finaux: ['agree', 'refuse', 'sans_suite'],
  etapes: {
    demander_signature: {
      de: ['brouillon'],
      vers: null,
      roles: ['demandeur', 'elu'],
      conditions: ['rubriques_completes', 'plan_equilibre'],
      libelle: 'Envoyer à la signature',
      histoire: 'Envoyé à l’élu pour signature',
      source: null,
    },
    refuser_signature: {
      de: ['brouillon'],
      vers: null,
      roles: ['elu'],
      conditions: ['mot_donne'],
      libelle: 'Ne pas signer',
      histoire: 'Renvoyé par l’élu, sans signature',
      source: null,
    },
    deposer: {
      de: ['brouillon'],
      vers: 'depose',
      roles: ['elu'],
      conditions: ['rubriques_completes', 'plan_equilibre', 'signe_par_elu', 'contenu_inchange'],
      libelle: 'Signer et déposer',
      histoire: 'Signé et déposé',
      source: 'art. R2334-22 et R2334-24 CGCT ; circulaire n° 16-001365-I du 29 décembre 2016',
    },
    prendre_en_charge: {
      de: ['depose'],
      vers: 'en_instruction',
      roles: ['referent'],
      conditions: [],
      libelle: 'Prendre en charge',
      histoire: 'Pris en charge par la préfecture',
      source: null,
    },
    demander_corrections: {
      de: ['en_instruction'],
      vers: 'a_corriger',
      roles: ['referent'],
      conditions: ['correction_demandee'],
      libelle: 'Demander des corrections',
      histoire: 'Corrections demandées par la préfecture',
      source: null,
    },
    renvoyer_corrections: {
      de: ['a_corriger'],
      vers: 'en_instruction',
      roles: ['demandeur', 'elu'],
      conditions: ['corrections_repondues'],
      libelle: 'Renvoyer les corrections',
      histoire: 'Corrections renvoyées',
      source: null,
    },
    proposer: {
      de: ['en_instruction'],
      vers: 'propose',
      roles: ['referent'],
      conditions: ['aucune_correction_ouverte', 'demandeur_confirme', 'motif_donne', 'equipement_conforme'],
      libelle: 'Proposer une décision',
      histoire: null,
      source: null,
    },
    retourner: {
      de: ['propose'],
      vers: 'en_instruction',
      roles: ['signataire'],
      conditions: ['mot_donne'],
      libelle: 'Retourner la proposition',
      histoire: null,
      source: null,
    },
    signer_agrement: {
      de: ['propose'],
      vers: 'agree',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer l’agrément',
      histoire: 'Espace accepté',
      source: 'circulaire n° 16-001365-I du 29 décembre 2016',
    },
    signer_refus: {
      de: ['propose'],
      vers: 'refuse',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer le refus',
      histoire: 'Espace refusé',
      source: 'circulaire n° 16-001365-I du 29 décembre 2016',
    },
    signer_sans_suite: {
      de: ['propose'],
      vers: 'sans_suite',
      roles: ['signataire'],
      conditions: ['autre_personne', 'proposition_en_cours'],
      libelle: 'Signer le classement sans suite',
      histoire: 'Dossier refermé sans décision de fond',
      source: null,
    },
    retirer: {
      de: ['depose', 'en_instruction', 'a_corriger'],
      vers: 'sans_suite',
      roles: ['demandeur', 'elu'],
      conditions: ['motif_donne', 'aucun_acte_detr_en_cours'],
      libelle: 'Retirer le dossier',
      histoire: 'Retiré à votre demande',
      source: null,
    },
  },
  motifs: {
    rubriques_completes: motif(
      'dossier.incomplet',
      'Il manque des réponses\u00A0: voyez la liste « Ce qui manque ».',
    ),
    plan_equilibre: motif(
      'dossier.plan',
      'Le plan de financement n’est pas équilibré\u00A0: les ressources doivent égaler les dépenses, au centime près.',
    ),
    signe_par_elu: motif(
      'dossier.signature',
      'Le dossier est déposé par la personne qui signe au nom de l’organisation.',
      'art. R2334-22 CGCT',
    ),
    contenu_inchange: motif(
      'dossier.version',
      'Le dossier a changé depuis l’envoi à la signature\u00A0: relisez-le avant de signer.',
    ),
    mot_donne: motif(
      'dossier.mot',
      'Écrivez un mot\u00A0: la personne qui prépare doit savoir quoi reprendre.',
      null,
      'mot',
    ),
    correction_demandee: motif(
      'dossier.correction.aucune',
      'Choisissez au moins un champ à corriger.',
      null,
      'champ',
    ),
    corrections_repondues: motif('dossier.correction.reste', 'Il reste des corrections sans réponse.'),
    aucune_correction_ouverte: motif('dossier.correction.ouverte', 'Une correction est encore ouverte.'),
    demandeur_confirme: motif(
      'dossier.demandeur',
      'La personne qui a préparé le dossier n’est pas confirmée\u00A0: confirmez-la, ou faites-la confirmer par la mairie.',
    ),
    motif_donne: motif('dossier.motif', 'Donnez la raison de la décision.', null, 'motifs'),
    equipement_conforme: motif(
      'dossier.equipement',
      'Un point indispensable de l’annexe technique manque\u00A0: l’espace ne peut pas être agréé.',
      'annexe technique de la circulaire n° 16-001365-I',
    ),
    autre_personne: motif(
      'dossier.quatre_yeux',
      'Vous avez proposé cet acte\u00A0: une autre personne le signe.',
    ),
    proposition_en_cours: motif(
      'dossier.proposition',
      'Acte modifié depuis la proposition\u00A0: relisez-le.',
    ),
    aucun_acte_detr_en_cours: motif(
      'dossier.retrait.detr',
      'Une demande de DETR est encore ouverte sur ce dossier\u00A0: retirez-la d’abord.',
    ),
  },
}
