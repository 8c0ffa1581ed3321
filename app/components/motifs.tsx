import type { Motif } from '../domain/commun/motif'

export type MotifsProps = {
  motifs: readonly Motif[]
  ton?: 'error' | 'warning'
  titre?: string
}

/** The reasons a step was refused, each with its article. Announced to screen readers when they appear. */
export function Motifs({ motifs, ton = 'error', titre }: MotifsProps) {
  if (motifs.length === 0) return null
  return (
    <div className={ton === 'error' ? 'fr-alert fr-alert--error' : 'fr-alert fr-alert--warning'} role="alert">
      <p className="fr-alert__title">{titre ?? (ton === 'error' ? 'Ce n’est pas possible' : 'À vérifier')}</p>
      <ul>
        {motifs.map(({ code, champ, message, source }) => (
          <li key={`${code} ${champ ?? ''}`}>
            {message}
            {source && <span className="mg-source"> ({source})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
