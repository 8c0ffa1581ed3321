import type { ReactNode } from 'react'

export type Ton = 'info' | 'warning' | 'error' | 'success'

export type AlerteProps = {
  ton: Ton
  titre?: string
  /** Level of the title in the page. */
  niveau?: 2 | 3 | 4
  children?: ReactNode
  /** It appears after an act on the page: it is then announced. Never for what is there from the start. */
  annoncee?: boolean
}

const CLASSES: Readonly<Record<Ton, string>> = {
  info: 'fr-alert fr-alert--info',
  warning: 'fr-alert fr-alert--warning',
  error: 'fr-alert fr-alert--error',
  success: 'fr-alert fr-alert--success',
}

export function Alerte({ ton, titre, niveau = 2, children, annoncee = false }: AlerteProps) {
  const Titre = `h${niveau}` as const
  return (
    <div
      className={titre ? CLASSES[ton] : `${CLASSES[ton]} fr-alert--sm`}
      role={annoncee ? (ton === 'error' ? 'alert' : 'status') : undefined}
    >
      {titre && <Titre className="fr-alert__title">{titre}</Titre>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
