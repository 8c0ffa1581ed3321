import type { Jour } from '../commun/jour'
import { typographier } from './annexe-phrases'
import type {
  EvaluationAnnexe,
  ExigenceEvaluee,
  NiveauExigence,
  VerdictAnnexe,
  VerdictExigence,
} from './annexe-technique'
import { LIBELLES_NIVEAU, LIBELLES_VERDICT_EXIGENCE } from './conformite'

/** A requirement whose answer changes with the version; null: it is not in that version. */
export type ChangementExigence = {
  readonly code: string
  readonly intitule: string
  readonly avant: VerdictExigence | null
  readonly apres: VerdictExigence | null
  /** In words: « Manque, au lieu de : rempli. » */
  readonly phrase: string
}

export type EffetDeVersion = {
  readonly verdictAvant: VerdictAnnexe
  readonly verdictApres: VerdictAnnexe
  readonly changements: readonly ChangementExigence[]
}

/** What another version of the annexe says of a dossier. */
export type AnnonceAnnexe = {
  readonly version: string
  readonly du: Jour
  /** The version that the dossier knows. */
  readonly depuis: string
  /** `applicable`: a deposit of today uses it; `a_venir`: a deposit from its day on; `information`: never here. */
  readonly portee: 'applicable' | 'a_venir' | 'information'
  /** « 1 point indispensable manque », with the other version. */
  readonly verdict: string
  readonly changements: readonly ChangementExigence[]
}

/**
 * What another version says of the same lines and answers: the requirements whose verdict changes, those it adds or
 * removes, and those not met whose level changes. A requirement met under both is not one.
 */
export function mesurerEffet(avant: EvaluationAnnexe, apres: EvaluationAnnexe): EffetDeVersion {
  const ancienne = new Map(avant.exigences.map((exigence) => [exigence.code, exigence]))
  const nouveaux = new Set(apres.exigences.map(({ code }) => code))
  const changements = [
    ...apres.exigences.flatMap((exigence) => comparer(ancienne.get(exigence.code), exigence)),
    ...avant.exigences.filter(({ code }) => !nouveaux.has(code)).map((exigence) => retirer(exigence)),
  ]
  return { verdictAvant: avant.verdict, verdictApres: apres.verdict, changements }
}

function comparer(avant: ExigenceEvaluee | undefined, apres: ExigenceEvaluee): readonly ChangementExigence[] {
  const { code, verdict } = apres
  const intitule = typographier(apres.intitule)
  const dit = LIBELLES_VERDICT_EXIGENCE[verdict]
  if (!avant) {
    const phrase = `Nouveau point ${LIBELLES_NIVEAU[apres.niveau]}\u00A0: ${dit.toLowerCase()}.`
    return [{ code, intitule, avant: null, apres: verdict, phrase }]
  }
  const niveau = avant.niveau === apres.niveau ? '' : ` ${changerDeNiveau(avant.niveau, apres.niveau)}`
  if (avant.verdict !== verdict) {
    const phrase = `${dit}, au lieu de «\u00A0${LIBELLES_VERDICT_EXIGENCE[avant.verdict].toLowerCase()}\u00A0».${niveau}`
    return [{ code, intitule, avant: avant.verdict, apres: verdict, phrase }]
  }
  if (niveau === '' || verdict === 'satisfaite') return []
  return [{ code, intitule, avant: verdict, apres: verdict, phrase: `${dit}.${niveau}` }]
}

function changerDeNiveau(avant: NiveauExigence, apres: NiveauExigence): string {
  return `Le point devient ${LIBELLES_NIVEAU[apres]}, il était ${LIBELLES_NIVEAU[avant]}.`
}

function retirer({ code, intitule, verdict }: ExigenceEvaluee): ChangementExigence {
  return {
    code,
    intitule: typographier(intitule),
    avant: verdict,
    apres: null,
    phrase: 'N’est plus demandé.',
  }
}
