import type { TextareaHTMLAttributes } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { LibelleChamp, type LibelleChampProps } from './libelle-champ'
import { MessageChamp } from './message-champ'

export type ZoneTexteProps = LibelleChampProps & {
  name: string
  erreur?: string
  registre?: UseFormRegisterReturn
} & Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'defaultValue' | 'rows' | 'maxLength' | 'readOnly' | 'required'
  >

export function ZoneTexte({
  name,
  libelle,
  indication,
  optionnel,
  erreur,
  registre,
  rows = 4,
  ...attributs
}: ZoneTexteProps) {
  const id = idChamp(name)
  return (
    <div className={`fr-input-group${erreur ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        <LibelleChamp libelle={libelle} indication={indication} optionnel={optionnel} />
      </label>
      <textarea
        {...attributs}
        {...registre}
        id={id}
        name={name}
        rows={rows}
        className="fr-input"
        aria-describedby={`${id}-message`}
        aria-invalid={erreur ? true : undefined}
      />
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </div>
  )
}
