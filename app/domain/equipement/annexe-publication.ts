import { franchir } from '../commun/cycle'
import { ajouterJours, type Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import type { Role } from '../commun/role'
import { CYCLE_ANNEXE, type StatutAnnexe } from './annexe-cycle'
import type { AnnexeTechnique } from './annexe-technique'
import { checkVersion } from './annexe-verification'

/** What is known of a version beside its content. */
export type VersionDatee = { readonly version: string; readonly du: Jour; readonly au: Jour | null }

/** A draft has no day yet: nothing is in force on that one. */
export const JOUR_DU_BROUILLON: Jour = '9999-12-31'

/** The version in force on this day, among published ones; null before the first. */
export function trouverEnVigueur<V extends VersionDatee>(publiees: readonly V[], jour: Jour): V | null {
  const applicables = publiees.filter(({ du, au }) => du <= jour && (au === null || jour <= au))
  return derniere(applicables)
}

/** The last one published, in force or to come. */
export function derniere<V extends VersionDatee>(publiees: readonly V[]): V | null {
  return publiees.reduce<V | null>((tete, version) => (tete && tete.du >= version.du ? tete : version), null)
}

/** « 2026-12 », or « 2026-12-2 » when a month has a second one. */
export function checkNomDeVersion(version: string, prises: readonly string[]): readonly Motif[] {
  const champ = 'version'
  if (!/^20\d{2}-(0[1-9]|1[0-2])(-[2-9])?$/.test(version))
    return [motif('annexe.nom', 'Écrivez l’année et le mois\u00A0: 2027-01.', null, champ)]
  if (prises.includes(version))
    return [
      motif(
        'annexe.nom.pris',
        `La version ${version} existe déjà\u00A0: écrivez par exemple ${version}-2.`,
        null,
        champ,
      ),
    ]
  return []
}

/** A draft that starts from this version. */
export function copierVersion(annexe: AnnexeTechnique, version: string): AnnexeTechnique {
  return { ...annexe, version, statut: 'brouillon', enVigueurDu: JOUR_DU_BROUILLON, enVigueurAu: null }
}

export const PUBLIEE = motif(
  'annexe.publiee',
  'Cette version est publiée\u00A0: elle ne change plus. Créez la suivante.',
)

export type DemandeDePublication = {
  readonly decision: string
  readonly enVigueurDu: Jour
  /** Printed with the version; empty when the text of the annexe is public at last. */
  readonly avertissement: string
  readonly confirmee: boolean
}

export type Publication = {
  readonly annexe: AnnexeTechnique
  /** The last day of the version before, when there is one. */
  readonly precedenteAu: Jour
}

/**
 * The version as published, and the last day of the one before. Never for today: a dossier deposited this morning
 * was compared with the version of this morning.
 */
export function publierVersion(
  brouillon: AnnexeTechnique,
  {
    statut,
    roles,
    precedente,
    aujourdhui,
  }: {
    readonly statut: StatutAnnexe
    readonly roles: readonly Role[]
    readonly precedente: VersionDatee | null
    readonly aujourdhui: Jour
  },
  { decision, enVigueurDu, avertissement, confirmee }: DemandeDePublication,
): Result<Publication> {
  if (statut !== 'brouillon') return refus(PUBLIEE)
  const passage = franchir(CYCLE_ANNEXE, 'publier', {
    statut,
    roles,
    faits: {
      version_valable: checkVersion(brouillon).length === 0,
      texte_cite: decision.trim() !== '',
      jour_a_venir: enVigueurDu > aujourdhui,
      apres_la_precedente: precedente === null || enVigueurDu > precedente.du,
      confirmee,
    },
  })
  if (!passage.ok) return passage
  return ok({
    annexe: {
      ...brouillon,
      statut: 'publiée par le ministère',
      texte: decision.trim(),
      avertissement: avertissement.trim(),
      enVigueurDu,
      enVigueurAu: null,
    },
    precedenteAu: ajouterJours(enVigueurDu, -1),
  })
}
