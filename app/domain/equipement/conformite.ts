import { formatJour, type Jour } from '../commun/jour'
import type { Badge, Libelle } from '../dossier/badge'
import type {
  EvaluationAnnexe,
  ExigenceEvaluee,
  NiveauExigence,
  Provenance,
  VerdictExigence,
} from './annexe-technique'

export const LIBELLES_NIVEAU: Readonly<Record<NiveauExigence, string>> = {
  bloquante: 'indispensable',
  obligatoire: 'obligatoire',
  recommandee: 'conseillé',
}

export const LIBELLES_PROVENANCE: Readonly<Record<Provenance, string>> = {
  officielle: 'officiel',
  derivee: 'tiré d’un texte voisin',
  recommandation: 'recommandation',
}

export const LIBELLES_VERDICT_EXIGENCE: Readonly<Record<VerdictExigence, string>> = {
  satisfaite: 'Rempli',
  non_satisfaite: 'Manque',
  non_renseignee: 'À préciser',
}

/** The three lists of the page « L’équipement », in the order of the annexe. */
export type Conformite = {
  readonly manque: readonly ExigenceEvaluee[]
  readonly aPreciser: readonly ExigenceEvaluee[]
  readonly rempli: readonly ExigenceEvaluee[]
  /** « Indispensables : 3 sur 4 ». */
  readonly indispensables: { readonly remplis: number; readonly total: number }
}

export function trierExigences({ exigences }: EvaluationAnnexe): Conformite {
  const parVerdict = (verdict: VerdictExigence) => exigences.filter((e) => e.verdict === verdict)
  const bloquantes = exigences.filter((exigence) => exigence.niveau === 'bloquante')
  return {
    manque: parVerdict('non_satisfaite'),
    aPreciser: parVerdict('non_renseignee'),
    rempli: parVerdict('satisfaite'),
    indispensables: {
      remplis: bloquantes.filter((exigence) => exigence.verdict === 'satisfaite').length,
      total: bloquantes.length,
    },
  }
}

/** The mandatory requirements still to settle before the opening; a recommendation is never one. */
export function listReserves({ exigences }: EvaluationAnnexe): readonly ExigenceEvaluee[] {
  return exigences.filter((e) => e.niveau === 'obligatoire' && e.verdict !== 'satisfaite')
}

/** The verdict in words; `reservesAvantLe` is the date before which the reserves are lifted, when one is set. */
export function libelleConformite(
  evaluation: EvaluationAnnexe,
  { reservesAvantLe = null }: { reservesAvantLe?: Jour | null } = {},
): Libelle {
  const bloquantes = evaluation.exigences.filter((exigence) => exigence.niveau === 'bloquante')
  const combien = (verdict: VerdictExigence) => bloquantes.filter((e) => e.verdict === verdict).length
  switch (evaluation.verdict) {
    case 'incomplet': {
      const nombre = combien('non_renseignee')
      return libelle(`Il manque ${nombre} réponse${pluriel(nombre)}`, 'Incomplet', 'warning')
    }
    case 'non_conforme': {
      const nombre = combien('non_satisfaite')
      const points =
        nombre > 1 ? `${nombre} points indispensables manquent` : `${nombre} point indispensable manque`
      return libelle(points, 'Non conforme', 'error')
    }
    case 'conforme_avec_reserves': {
      const nombre = listReserves(evaluation).length
      const avant = reservesAvantLe ? ` avant le ${formatJour(reservesAvantLe)}` : ' avant l’ouverture'
      const points = `${nombre} point${pluriel(nombre)} à régler${avant}`
      return libelle(`Conforme, ${points}`, 'Conforme avec réserves', 'info')
    }
    case 'conforme':
      return libelle('Équipement conforme', 'Conforme', 'info')
  }
}

function libelle(texte: string, agent: string, badge: Badge): Libelle {
  return { public: texte, agent, badge }
}

function pluriel(nombre: number): string {
  return nombre > 1 ? 's' : ''
}
