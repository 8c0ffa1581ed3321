import type { InputHTMLAttributes } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { idChamp } from './id-champ'
import { LibelleChamp, type LibelleChampProps } from './libelle-champ'
import { MessageChamp } from './message-champ'

export type TypeChamp = 'text' | 'tel' | 'email' | 'date' | 'montant' | 'nombre'

export type ChampProps = LibelleChampProps & {
  /** Native name, with dots: `ressources.0.montant`. */
  name: string
  type?: TypeChamp
  erreur?: string
  valide?: string
  /** After the field: « € », « cm ». `montant` has « € » by default. */
  suffixe?: string
  /** Width of what is expected, in the field: a postcode is not a street. */
  largeur?: 'xs' | 'sm' | 'md' | 'lg'
  /** From `useFormulaire`. */
  registre?: UseFormRegisterReturn
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'defaultValue'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'readOnly'
    | 'required'
    | 'spellCheck'
    | 'list'
  >

type Attributs = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'spellCheck'
>

/** Dates and amounts are typed as text: a browser date field hides what the person wrote when it is wrong. */
const ATTRIBUTS: Readonly<Record<TypeChamp, Attributs>> = {
  text: { type: 'text' },
  tel: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email', spellCheck: false },
  date: { type: 'text', autoComplete: 'off' },
  montant: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  nombre: { type: 'text', inputMode: 'numeric', autoComplete: 'off' },
}

const LARGEURS: Readonly<Record<NonNullable<ChampProps['largeur']>, string>> = {
  xs: 'mg-largeur-xs',
  sm: 'mg-largeur-sm',
  md: 'mg-largeur-md',
  lg: 'mg-largeur-lg',
}

export function Champ({
  name,
  libelle,
  indication,
  optionnel,
  type = 'text',
  erreur,
  valide,
  suffixe = type === 'montant' ? '€' : undefined,
  largeur = type === 'montant' || type === 'date' ? 'sm' : undefined,
  registre,
  ...attributs
}: ChampProps) {
  const id = idChamp(name)
  const saisie = (
    <input
      {...ATTRIBUTS[type]}
      {...attributs}
      {...registre}
      id={id}
      name={name}
      className={`fr-input${type === 'montant' || type === 'nombre' ? ' mg-chiffres' : ''}`}
      aria-describedby={`${id}-message`}
      aria-invalid={erreur ? true : undefined}
    />
  )
  return (
    <div
      className={`fr-input-group${erreur ? ' fr-input-group--error' : ''}${valide ? ' fr-input-group--valid' : ''}`}
    >
      <label className="fr-label" htmlFor={id}>
        <LibelleChamp libelle={libelle} indication={indication} optionnel={optionnel} />
      </label>
      <div className={`mg-saisie${largeur ? ` ${LARGEURS[largeur]}` : ''}`}>
        {saisie}
        {suffixe && <span className="mg-suffixe">{suffixe}</span>}
      </div>
      <MessageChamp id={`${id}-message`} erreur={erreur} valide={valide} />
    </div>
  )
}
