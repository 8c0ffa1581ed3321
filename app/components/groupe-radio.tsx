import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { LibelleChamp, type LibelleChampProps } from './libelle-champ'
import { MessageChamp } from './message-champ'

export type OptionRadio = {
  readonly valeur: string
  readonly libelle: ReactNode
  readonly indication?: ReactNode
}

export type GroupeRadioProps = LibelleChampProps & {
  name: string
  options: readonly OptionRadio[]
  defaultValue?: string
  erreur?: string
  /** Side by side, for two or three short answers. */
  enLigne?: boolean
  registre?: UseFormRegisterReturn
}

/** One answer among several, all visible. The first one carries the id that error summaries link to. */
export function GroupeRadio({
  name,
  libelle,
  indication,
  optionnel,
  options,
  defaultValue,
  erreur,
  enLigne = false,
  registre,
}: GroupeRadioProps) {
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
            <div className="fr-radio-group">
              <input
                {...registre}
                type="radio"
                id={idOption}
                name={name}
                value={option.valeur}
                defaultChecked={option.valeur === defaultValue}
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
