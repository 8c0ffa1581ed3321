import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { MessageChamp } from './message-champ'

export type CaseProps = {
  name: string
  libelle: ReactNode
  indication?: ReactNode
  /** What the form sends when it is ticked. */
  value?: string
  defaultChecked?: boolean
  erreur?: string
  required?: boolean
  /** Small, in a row of a table. */
  petite?: boolean
  registre?: UseFormRegisterReturn
}

/** One box alone. When several share a name, use `GroupeCases`. */
export function Case({
  name,
  libelle,
  indication,
  value = 'oui',
  defaultChecked,
  erreur,
  required,
  petite = false,
  registre,
}: CaseProps) {
  const id = idChamp(value === 'oui' ? name : `${name}-${value}`)
  return (
    <div
      className={`fr-checkbox-group${petite ? ' fr-checkbox-group--sm' : ''}${erreur ? ' fr-checkbox-group--error' : ''}`}
    >
      <input
        {...registre}
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        required={required}
        aria-describedby={`${id}-message`}
        aria-invalid={erreur ? true : undefined}
      />
      <label className="fr-label" htmlFor={id}>
        {libelle}
        {indication && <span className="fr-hint-text">{indication}</span>}
      </label>
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </div>
  )
}
