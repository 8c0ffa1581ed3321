import { useEffect, useRef } from 'react'
import type { Motif } from '../domain/commun/motif'
import { idChamp } from './id-champ'

export type SyntheseErreursProps = { motifs: readonly Motif[] | undefined; titre?: string }

/** What the server refused, on top of the form. It takes the focus at each refusal; each line leads to its field. */
export function SyntheseErreurs({ motifs, titre }: SyntheseErreursProps) {
  const bloc = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (motifs && motifs.length > 0) bloc.current?.focus()
  }, [motifs])
  if (!motifs || motifs.length === 0) return null
  return (
    <div className="fr-alert fr-alert--error fr-mb-4w" ref={bloc} tabIndex={-1} id="synthese-erreurs">
      <h2 className="fr-alert__title">{titre ?? titreDe(motifs)}</h2>
      <ul>
        {motifs.map(({ code, champ, message }) => (
          <li key={`${code} ${champ ?? ''}`}>
            {champ ? <a href={`#${idChamp(champ)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function titreDe(motifs: readonly Motif[]): string {
  if (motifs.every(({ champ }) => champ === undefined)) return 'Cette étape n’est pas possible'
  return motifs.length === 1 ? '1 réponse à revoir' : `${motifs.length} réponses à revoir`
}
