import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'
import type { StatutRecueil } from './recueil'

export type EtapeRecueil = 'modifier' | 'publier' | 'supprimer'
export type ConditionRecueil = 'decision_donnee' | 'regles_valables' | 'publication_confirmee'
/** `supprime`: the row is gone; nothing points to a draft. */
export type StatutDuCycle = Exclude<StatutRecueil, 'observe'> | 'supprime'

/**
 * The life of a version of the rule book. A published one never changes: the next one corrects it. Observed versions
 * are loaded, not led.
 * @source art. L2334-37 CGCT: the commission fixes categories and rates each year
 */
export const CYCLE_RECUEIL: Cycle<EtapeRecueil, StatutDuCycle, ConditionRecueil> = {
  nom: 'recueil',
  statuts: ['brouillon', 'publie', 'supprime'],
  initial: 'brouillon',
  finaux: ['publie', 'supprime'],
  etapes: {
    modifier: {
      de: ['brouillon'],
      vers: null,
      roles: ['admin_departement'],
      conditions: [],
      libelle: 'Modifier',
      histoire: null,
      source: null,
    },
    publier: {
      de: ['brouillon'],
      vers: 'publie',
      roles: ['admin_departement'],
      conditions: ['regles_valables', 'decision_donnee', 'publication_confirmee'],
      libelle: 'Publier',
      histoire: null,
      source: 'art. L2334-37 CGCT',
    },
    supprimer: {
      de: ['brouillon'],
      vers: 'supprime',
      roles: ['admin_departement'],
      conditions: [],
      libelle: 'Supprimer le brouillon',
      histoire: null,
      source: null,
    },
  },
  motifs: {
    regles_valables: motif('recueil.regles', 'Une catégorie est à compléter\u00A0: relisez la liste.'),
    decision_donnee: motif(
      'recueil.publication',
      'Indiquez la décision de la commission, sa date et le jour d’entrée en vigueur.',
      'art. L2334-37 CGCT',
    ),
    publication_confirmee: motif(
      'recueil.confirmation',
      'Confirmez\u00A0: une version publiée ne change plus.',
      null,
      'confirmation',
    ),
  },
}
