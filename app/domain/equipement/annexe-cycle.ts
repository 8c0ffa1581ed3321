import type { Cycle } from '../commun/cycle'
import { motif } from '../commun/motif'

export type StatutAnnexe = 'brouillon' | 'publiee' | 'supprimee'
export type EtapeAnnexe = 'modifier' | 'publier' | 'supprimer'
export type ConditionAnnexe =
  | 'version_valable'
  | 'texte_cite'
  | 'jour_a_venir'
  | 'apres_la_precedente'
  | 'confirmee'

/**
 * The life of a version of the annexe technique. A published one never changes: the next one corrects it.
 * `supprimee`: the row is gone; no dossier points to a draft.
 */
export const CYCLE_ANNEXE: Cycle<EtapeAnnexe, StatutAnnexe, ConditionAnnexe> = {
  nom: 'annexe',
  statuts: ['brouillon', 'publiee', 'supprimee'],
  initial: 'brouillon',
  finaux: ['publiee', 'supprimee'],
  etapes: {
    modifier: {
      de: ['brouillon'],
      vers: null,
      roles: ['ministere'],
      conditions: [],
      libelle: 'Modifier',
      histoire: null,
      source: null,
    },
    publier: {
      de: ['brouillon'],
      vers: 'publiee',
      roles: ['ministere'],
      conditions: ['version_valable', 'texte_cite', 'jour_a_venir', 'apres_la_precedente', 'confirmee'],
      libelle: 'Publier',
      histoire: null,
      source: 'circulaire n° 16-001365-I du 29 décembre 2016',
    },
    supprimer: {
      de: ['brouillon'],
      vers: 'supprimee',
      roles: ['ministere'],
      conditions: [],
      libelle: 'Supprimer le brouillon',
      histoire: null,
      source: null,
    },
  },
  motifs: {
    version_valable: motif(
      'annexe.version',
      'Une exigence est à corriger\u00A0: revenez à la liste, chaque point y est dit.',
    ),
    texte_cite: motif('annexe.decision', 'Citez le texte qui publie cette version.', null, 'decision'),
    jour_a_venir: motif(
      'annexe.jour',
      'Choisissez un jour à venir\u00A0: une version ne s’applique pas au passé.',
      null,
      'enVigueurDu',
    ),
    apres_la_precedente: motif(
      'annexe.ordre',
      'Choisissez un jour après l’entrée en vigueur de la version précédente.',
      null,
      'enVigueurDu',
    ),
    confirmee: motif(
      'annexe.confirmation',
      'Confirmez\u00A0: une version publiée ne change plus.',
      null,
      'confirmation',
    ),
  },
}
