import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { LibelleChamp, type LibelleChampProps } from './libelle-champ'
import { MessageChamp } from './message-champ'

export type OptionCase = {
  readonly valeur: string
  readonly libelle: ReactNode
  readonly indication?: ReactNode
}

export type GroupeCasesProps = LibelleChampProps & {
  /** Every box has the same name: the form sends one value per ticked box. */
  name: string
  options: readonly OptionCase[]
  defaultValue?: readonly string[]
  erreur?: string
  enLigne?: boolean
  registre?: UseFormRegisterReturn
}

export function GroupeCases({
  name,
  libelle,
  indication,
  optionnel,
  options,
  defaultValue = [],
  erreur,
  enLigne = false,
  registre,
}: GroupeCasesProps) {
  const id = idChamp(name)
  return (
    <fieldset
      className={`fr-fieldset${erreur ? ' fr-fieldset--error' : ''}`}
      aria-labelledby={`${id}-legende ${id}-message`}
      role={erreur ? 'group' : undefined}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legende`}>
        <LibelleChamp libelle={libelle} indication={indication} optionnel={optionnel} />
      </legend>
      {options.map((option, rang) => {
        const idOption = rang === 0 ? id : `${id}-${rang}`
        return (
          <div
            key={option.valeur}
            className={`fr-fieldset__element${enLigne ? ' fr-fieldset__element--inline' : ''}`}
          >
            <div className="fr-checkbox-group">
              <input
                {...registre}
                type="checkbox"
                id={idOption}
                name={name}
                value={option.valeur}
                defaultChecked={defaultValue.includes(option.valeur)}
              />
              <label className="fr-label" htmlFor={idOption}>
                {option.libelle}
                {option.indication && <span className="fr-hint-text">{option.indication}</span>}
              </label>
            </div>
          </div>
        )
      })}
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </fieldset>
  )
}
