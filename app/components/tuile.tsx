import type { ReactNode } from 'react'
import { Pictogramme } from './pictogramme'

export type TuileProps = {
  titre: string
  href: string
  children?: ReactNode
  niveau?: 2 | 3 | 4
  pictogramme?: string
}

/** A way in, never alone: tiles come in rows of the same height. */
export function Tuile({ titre, href, children, niveau = 3, pictogramme }: TuileProps) {
  const Titre = `h${niveau}` as const
  return (
    <div className="fr-tile fr-tile--horizontal fr-enlarge-link">
      <div className="fr-tile__body">
        <div className="fr-tile__content">
          <Titre className="fr-tile__title">
            <a href={href}>{titre}</a>
          </Titre>
          {children && <p className="fr-tile__desc">{children}</p>}
        </div>
      </div>
      {pictogramme && (
        <div className="fr-tile__header">
          <div className="fr-tile__pictogram">
            <Pictogramme source={pictogramme} />
          </div>
        </div>
      )}
    </div>
  )
}
