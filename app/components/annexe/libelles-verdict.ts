import type { VerdictAnnexe } from '~/domain/equipement/annexe-technique'

/** The verdict of the whole, in the words of an agent. */
export const LIBELLES_VERDICT: Readonly<Record<VerdictAnnexe, string>> = {
  conforme: 'Conforme',
  conforme_avec_reserves: 'Conforme avec réserves',
  non_conforme: 'Non conforme',
  incomplet: 'Incomplet',
}
