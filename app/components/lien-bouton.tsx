import type { ReactNode } from 'react'
import { classesBouton, type VarianteBouton } from './classes-bouton'

export type LienBoutonProps = {
  href: string
  children: ReactNode
  variante?: VarianteBouton
  petit?: boolean
  icone?: string
  /** The browser saves the file instead of showing it. */
  telecharger?: boolean
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LienBouton({
  href,
  children,
  variante = 'principal',
  petit = false,
  icone,
  telecharger = false,
}: LienBoutonProps) {
  return (
    <a href={href} className={classesBouton({ variante, petit, icone })} download={telecharger || undefined}>
      {children}
    </a>
  )
}
