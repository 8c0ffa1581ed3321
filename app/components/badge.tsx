import type { ReactNode } from 'react'
import type { Badge as Ton } from '../domain/dossier/badge'

export type BadgeProps = { ton?: Ton; children: ReactNode }

const CLASSES: Readonly<Record<Ton, string>> = {
  info: 'fr-badge fr-badge--info',
  warning: 'fr-badge fr-badge--warning',
  error: 'fr-badge fr-badge--error',
  success: 'fr-badge fr-badge--success',
  neutre: 'fr-badge',
}

/** A status in words; the colour only repeats it. */
export function Badge({ ton = 'neutre', children }: BadgeProps) {
  return <span className={`${CLASSES[ton]} fr-badge--no-icon mg-badge`}>{children}</span>
}
