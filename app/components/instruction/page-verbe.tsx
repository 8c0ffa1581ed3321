import type { ReactNode } from 'react'
import type { Motif } from '../../domain/commun/motif'
import { FilAriane, type FilArianeProps } from '../fil-ariane'
import { SyntheseErreurs } from '../synthese-erreurs'

export type PageVerbeProps = {
  titre: string
  parents: FilArianeProps['parents']
  motifs: readonly Motif[] | undefined
  retour: string
  /** The form again, with what was typed. */
  children?: ReactNode
}

/** The page of an act sent from another page: shown when it was refused. Opened alone, it leads back. */
export function PageVerbe({ titre, parents, motifs, retour, children }: PageVerbeProps) {
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page={titre} parents={parents} />
      <h1>{titre}</h1>
      <SyntheseErreurs motifs={motifs} />
      {!motifs && !children && <p>Cette action se fait depuis le dossier.</p>}
      {children}
      <p className="fr-mt-4w">
        <a className="fr-link" href={retour}>
          Retour au dossier
        </a>
      </p>
    </div>
  )
}
