import type { Motif } from '~/domain/commun/motif'
import type { Valeurs } from '~/domain/dossier/valeurs'
import type { Saisie } from '~/forms/parse'
import type { DossierDeLaPage } from './cadre-etape'
import type { ConflitDePage } from './comparaison'

/** What the page of a step receives: stored, or just sent and refused. */
export type PageEtapeProps = {
  dossier: DossierDeLaPage
  valeurs: Saisie
  version: number
  enregistreLe: Date | null
  motifs?: readonly Motif[]
}

/** The answer of the last POST, when it stayed on the page. */
export type ReponseDePage = {
  values: Saisie
  version?: number
  motifs?: readonly Motif[]
  conflit?: ConflitDePage
}

/** What was sent wins over what was read: the page shows what the person typed. */
export function propsDePage(
  lu: { dossier: DossierDeLaPage; valeurs: Valeurs; version: number; enregistreLe: Date | null },
  reponse: ReponseDePage | undefined,
): PageEtapeProps {
  return {
    dossier: lu.dossier,
    valeurs: reponse?.values ?? (lu.valeurs as Saisie),
    version: reponse?.version ?? lu.version,
    enregistreLe: lu.enregistreLe,
    motifs: reponse?.motifs,
  }
}
