import type { ReactNode } from 'react'
import { idChamp } from './id-champ'

export type RechercheProps = {
  action: string
  libelle: string
  indication?: string
  name?: string
  defaultValue?: string
  /** The label is only read aloud: in the header of agents. */
  libelleCache?: boolean
  /** Hidden fields or filters that the search must keep. */
  children?: ReactNode
}

/** One field, one button, by GET: the address of the results can be kept. */
export function Recherche({
  action,
  libelle,
  indication,
  name = 'q',
  defaultValue,
  libelleCache = false,
  children,
}: RechercheProps) {
  const id = idChamp(`recherche-${name}`)
  return (
    <search>
      <form method="get" action={action} className="mg-recherche">
        <label className={libelleCache ? 'fr-sr-only' : 'fr-label'} htmlFor={id}>
          {libelle}
          {indication && <span className="fr-hint-text">{indication}</span>}
        </label>
        <div className="fr-search-bar fr-search-bar--lg mg-recherche__barre">
          <input className="fr-input" type="search" id={id} name={name} defaultValue={defaultValue} />
          <button type="submit" className="fr-btn" title="Rechercher">
            Rechercher
          </button>
        </div>
        {children}
      </form>
    </search>
  )
}
