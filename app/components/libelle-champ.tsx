import type { ReactNode } from 'react'

export type LibelleChampProps = { libelle: ReactNode; indication?: ReactNode; optionnel?: boolean }

/** What every label holds: the question, « (optionnel) » when it is, the hint under it. */
export function LibelleChamp({ libelle, indication, optionnel = false }: LibelleChampProps) {
  return (
    <>
      {libelle}
      {optionnel && ' (optionnel)'}
      {indication && <span className="fr-hint-text">{indication}</span>}
    </>
  )
}
