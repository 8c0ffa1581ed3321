import { useEffect } from 'react'
import type { Motif } from '~/domain/commun/motif'

const PREFIXE = 'Erreur – '

/** Says in the title of the window that the last sending was refused (RGAA 8.6). */
export function useTitreErreur(motifs: readonly Motif[] | undefined): void {
  useEffect(() => {
    const refuse = motifs !== undefined && motifs.length > 0
    const nu = document.title.startsWith(PREFIXE) ? document.title.slice(PREFIXE.length) : document.title
    document.title = refuse ? `${PREFIXE}${nu}` : nu
  }, [motifs])
}
