import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'

export const STATUTS_ESPACE = ['projete', 'ouvert', 'suspendu', 'ferme'] as const
export type StatutEspace = (typeof STATUTS_ESPACE)[number]
export type EtapeEspace = 'ouvrir' | 'suspendre' | 'rouvrir' | 'fermer'
export type ConditionEspace =
  | 'agrement_notifie'
  | 'convention_signee'
  | 'visite_favorable'
  | 'motif_donne'
  | 'sort_du_materiel'

/** The life of the place itself, once the application is accepted. */
export const CYCLE_ESPACE: Cycle<EtapeEspace, StatutEspace, ConditionEspace> = {
  nom: 'espace',
  statuts: STATUTS_ESPACE,
  initial: 'projete',
  finaux: ['ferme'],
  etapes: {
    ouvrir: {
      de: ['projete'],
      vers: 'ouvert',
      roles: ['referent'],
      conditions: ['agrement_notifie', 'convention_signee', 'visite_favorable'],
      libelle: 'Déclarer ouvert',
      histoire: 'Espace ouvert au public',
      source: 'circulaire n° 16-001365-I du 29 décembre 2016',
    },
    suspendre: {
      de: ['ouvert'],
      vers: 'suspendu',
      roles: ['demandeur', 'elu', 'referent'],
      conditions: ['motif_donne'],
      libelle: 'Suspendre',
      histoire: 'Espace fermé provisoirement',
      source: null,
    },
    rouvrir: {
      de: ['suspendu'],
      vers: 'ouvert',
      roles: ['demandeur', 'elu', 'referent'],
      conditions: [],
      libelle: 'Rouvrir',
      histoire: 'Espace rouvert',
      source: null,
    },
    fermer: {
      de: ['projete', 'ouvert', 'suspendu'],
      vers: 'ferme',
      roles: ['demandeur', 'elu', 'referent'],
      conditions: ['motif_donne', 'sort_du_materiel'],
      libelle: 'Fermer définitivement',
      histoire: 'Espace fermé définitivement',
      source: 'art. R2334-31 CGCT',
    },
  },
  motifs: {
    agrement_notifie: motif('espace.agrement', 'L’agrément n’est pas encore notifié.'),
    convention_signee: motif('espace.convention', 'La convention signée n’est pas revenue.'),
    visite_favorable: motif('espace.visite', 'La visite d’ouverture n’est pas terminée.'),
    motif_donne: motif('espace.motif', 'Donnez la raison et la date.', null, 'motif'),
    sort_du_materiel: motif(
      'espace.materiel',
      'Dites ce que devient le matériel\u00A0: un changement d’usage peut obliger à rendre la subvention.',
      'art. R2334-31 CGCT',
      'materiel',
    ),
  },
}
