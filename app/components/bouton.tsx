import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classesBouton, type VarianteBouton } from './classes-bouton'

export type BoutonProps = {
  children: ReactNode
  variante?: VarianteBouton
  petit?: boolean
  /** DSFR icon class: `fr-icon-add-line`. */
  icone?: string
  /** The form left and no answer came yet. */
  enCours?: boolean
} & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  | 'type'
  | 'name'
  | 'value'
  | 'formAction'
  | 'formMethod'
  | 'formNoValidate'
  | 'form'
  | 'onClick'
  | 'disabled'
  | 'title'
>

export function Bouton({
  children,
  variante = 'principal',
  petit = false,
  icone,
  enCours = false,
  type = 'submit',
  disabled,
  ...attributs
}: BoutonProps) {
  return (
    <button
      {...attributs}
      type={type}
      className={classesBouton({ variante, petit, icone })}
      disabled={disabled || enCours}
    >
      {enCours ? 'Envoi en cours' : children}
    </button>
  )
}
