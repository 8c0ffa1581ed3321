import type { ReactNode } from 'react'
import { FilAriane, type FilArianeProps } from './fil-ariane'

export type PageTexteProps = {
  titre: string
  parents?: FilArianeProps['parents']
  children: ReactNode /** For tables of agents: as wide as the page. */
  large?: boolean
}

/** A page to read: breadcrumb, title, one column of text. */
export function PageTexte({ titre, parents, children, large = false }: PageTexteProps) {
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page={titre} parents={parents} />
      <div className={large ? undefined : 'mg-texte'}>
        <h1>{titre}</h1>
        {children}
      </div>
    </div>
  )
}
