import type { ReactNode } from 'react'
import type { Motif } from '~/domain/commun/motif'
import { Alerte } from '../alerte'
import { FilAriane } from '../fil-ariane'
import { SyntheseErreurs } from '../synthese-erreurs'

export type PageVersionProps = {
  version: string
  /** The page under the version; null: the version itself. */
  page: string | null
  publiee: boolean
  motifs?: readonly Motif[]
  children: ReactNode
}

/** The frame of every page of the ministry about one version: where it stands, what was refused. */
export function PageVersion({ version, page, publiee, motifs, children }: PageVersionProps) {
  const nom = publiee ? `Version ${version}` : `Brouillon ${version}`
  const parents = [
    { libelle: 'Annexe technique', href: '/ministere/annexes' },
    ...(page ? [{ libelle: nom, href: `/ministere/annexes/${version}` }] : []),
  ]
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page={page ?? nom} parents={parents} />
      <div className="mg-texte">
        <h1>{page ?? nom}</h1>
        <SyntheseErreurs motifs={motifs} />
        {publiee && (
          <Alerte ton="info">
            <p>
              Cette version est publiée{'\u00A0'}: elle ne change plus.{' '}
              <a href={`/annexe-technique/${version}`}>La lire comme le public</a>
            </p>
          </Alerte>
        )}
        {children}
      </div>
    </div>
  )
}
