import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'

export const STATUTS_DOCUMENT = ['prepare', 'a_signer', 'signe', 'notifie', 'remplace', 'annule'] as const
export type StatutDocument = (typeof STATUTS_DOCUMENT)[number]
export type EtapeDocument = 'proposer' | 'retourner' | 'signer' | 'notifier' | 'remplacer' | 'annuler'
export type ConditionDocument =
  | 'contenu_complet'
  | 'autre_personne'
  | 'contenu_inchange'
  | 'fichier_range'
  | 'mot_donne'

/** The life of a letter of the State. Its bytes never change: a correction is another document. */
export const CYCLE_DOCUMENT: Cycle<EtapeDocument, StatutDocument, ConditionDocument> = {
  nom: 'document',
  statuts: STATUTS_DOCUMENT,
  initial: 'prepare',
  finaux: ['remplace', 'annule'],
  etapes: {
    proposer: {
      de: ['prepare'],
      vers: 'a_signer',
      roles: ['referent', 'instructeur_detr'],
      conditions: ['contenu_complet'],
      libelle: 'Proposer à la signature',
      histoire: null,
      source: null,
    },
    retourner: {
      de: ['a_signer'],
      vers: 'annule',
      roles: ['signataire'],
      conditions: ['mot_donne'],
      libelle: 'Retourner',
      histoire: null,
      source: null,
    },
    signer: {
      de: ['a_signer'],
      vers: 'signe',
      roles: ['signataire'],
      conditions: ['autre_personne', 'contenu_inchange'],
      libelle: 'Signer',
      histoire: null,
      source: null,
    },
    notifier: {
      de: ['prepare', 'signe'],
      vers: 'notifie',
      roles: ['systeme', 'referent', 'instructeur_detr'],
      conditions: ['fichier_range'],
      libelle: 'Notifier',
      histoire: 'Lettre reçue',
      source: null,
    },
    remplacer: {
      de: ['signe', 'notifie'],
      vers: 'remplace',
      roles: ['signataire'],
      conditions: ['autre_personne', 'mot_donne'],
      libelle: 'Remplacer',
      histoire: 'Lettre remplacée',
      source: null,
    },
    annuler: {
      de: ['prepare', 'a_signer', 'signe', 'notifie'],
      vers: 'annule',
      roles: ['signataire', 'systeme'],
      conditions: ['mot_donne'],
      libelle: 'Annuler',
      histoire: 'Lettre annulée',
      source: null,
    },
  },
  motifs: {
    contenu_complet: motif(
      'document.incomplet',
      'Un champ de la lettre est vide\u00A0: elle ne peut pas être préparée.',
    ),
    autre_personne: motif(
      'document.quatre_yeux',
      'Vous avez proposé cet acte\u00A0: une autre personne le signe.',
    ),
    contenu_inchange: motif('document.change', 'Acte modifié depuis la proposition\u00A0: relisez-le.'),
    fichier_range: motif(
      'document.fichier',
      'Le PDF n’est pas encore rangé\u00A0: réessayez dans une minute.',
    ),
    mot_donne: motif('document.mot', 'Écrivez un mot.', null, 'mot'),
  },
}
