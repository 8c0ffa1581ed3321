import type { GroupeDeCibles } from '../../domain/dossier/cibles'
import { idChamp } from '../id-champ'
import { MessageChamp } from '../message-champ'

export type ChoixCibleProps = {
  name: string
  libelle: string
  groupes: readonly GroupeDeCibles[]
  defaultValue: string
  erreur?: string
}

/** A native list of the fields of a dossier, grouped by step. */
export function ChoixCible({ name, libelle, groupes, defaultValue, erreur }: ChoixCibleProps) {
  const id = idChamp(name)
  return (
    <div className={`fr-select-group${erreur ? ' fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="fr-select"
        aria-describedby={`${id}-message`}
        aria-invalid={erreur ? true : undefined}
      >
        <option value="">Choisissez dans la liste</option>
        {groupes.map(({ titre, options }) => (
          <optgroup key={titre} label={titre}>
            {options.map(({ valeur, libelle: intitule }) => (
              <option key={valeur} value={valeur}>
                {intitule}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </div>
  )
}
