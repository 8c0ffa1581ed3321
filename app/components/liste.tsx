import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { LibelleChamp, type LibelleChampProps } from './libelle-champ'
import { MessageChamp } from './message-champ'

export type OptionListe = { readonly valeur: string; readonly libelle: string }

export type ListeProps = LibelleChampProps & {
  name: string
  options: readonly OptionListe[]
  /** First line, without value; null: the list opens on its first option. */
  invite?: string | null
  defaultValue?: string
  erreur?: string
  required?: boolean
  registre?: UseFormRegisterReturn
}

/** A native drop-down list. */
export function Liste({
  name,
  libelle,
  indication,
  optionnel,
  options,
  invite = 'Choisissez dans la liste',
  defaultValue = '',
  erreur,
  required,
  registre,
}: ListeProps) {
  const id = idChamp(name)
  return (
    <div className={`fr-select-group${erreur ? ' fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        <LibelleChamp libelle={libelle} indication={indication} optionnel={optionnel} />
      </label>
      <select
        {...registre}
        id={id}
        name={name}
        defaultValue={defaultValue}
        required={required}
        className="fr-select"
        aria-describedby={`${id}-message`}
        aria-invalid={erreur ? true : undefined}
      >
        {invite !== null && <option value="">{invite}</option>}
        {options.map((option) => (
          <option key={option.valeur} value={option.valeur}>
            {option.libelle}
          </option>
        ))}
      </select>
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </div>
  )
}
