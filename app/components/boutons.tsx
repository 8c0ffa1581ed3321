import type { ReactNode } from 'react'

export type BoutonsProps = { children: readonly ReactNode[] }

/** Buttons of a page, the primary one first: one under the other on a phone. */
export function Boutons({ children }: BoutonsProps) {
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md">
      {children.filter(Boolean).map((bouton, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the buttons of a page do not move
        <li key={rang}>{bouton}</li>
      ))}
    </ul>
  )
}
