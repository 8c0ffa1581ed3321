import type { Badge as Ton } from '../../domain/dossier/badge'

export type EtatDossierProps = { ton: Ton; children: string }

const CLASSES: Readonly<Record<Ton, string>> = {
  info: 'mg-etat mg-etat--info',
  warning: 'mg-etat mg-etat--warning',
  error: 'mg-etat mg-etat--error',
  success: 'mg-etat mg-etat--success',
  neutre: 'mg-etat',
}

/** Where the dossier stands, the largest sentence of the page; the colour only repeats it. */
export function EtatDossier({ ton, children }: EtatDossierProps) {
  return <p className={CLASSES[ton]}>{children}</p>
}
