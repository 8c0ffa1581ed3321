import type { ReactNode } from 'react'

export type CarteProps = {
  titre: ReactNode
  niveau?: 2 | 3 | 4
  /** Makes the title a link. */
  href?: string
  /** Small line above the title: number, place. */
  detail?: ReactNode
  badges?: ReactNode
  children?: ReactNode
  /** Buttons, at the bottom. */
  actions?: ReactNode
}

/** One object of a list: a dossier, a piece, a letter. */
export function Carte({ titre, niveau = 3, href, detail, badges, children, actions }: CarteProps) {
  const Titre = `h${niveau}` as const
  return (
    <article className="mg-carte">
      {detail && <p className="mg-carte__detail">{detail}</p>}
      <Titre className="mg-carte__titre">{href ? <a href={href}>{titre}</a> : titre}</Titre>
      {badges && <div className="mg-carte__badges">{badges}</div>}
      {children && <div className="mg-carte__corps">{children}</div>}
      {actions && <div className="mg-carte__actions">{actions}</div>}
    </article>
  )
}
