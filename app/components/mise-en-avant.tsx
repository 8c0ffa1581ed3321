import type { ReactNode } from 'react'

export type MiseEnAvantProps = { titre?: string; niveau?: 2 | 3 | 4; children: ReactNode; icone?: string }

/** What must be read on the page, once. */
export function MiseEnAvant({ titre, niveau = 2, children, icone }: MiseEnAvantProps) {
  const Titre = `h${niveau}` as const
  return (
    <div className={`fr-callout${icone ? ` ${icone}` : ''}`}>
      {titre && <Titre className="fr-callout__title">{titre}</Titre>}
      {typeof children === 'string' ? (
        <p className="fr-callout__text">{children}</p>
      ) : (
        <div className="fr-callout__text">{children}</div>
      )}
    </div>
  )
}
