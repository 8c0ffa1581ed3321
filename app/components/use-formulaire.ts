import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  get,
  type Path,
  type UseFormRegisterReturn,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import type { Motif } from '../domain/commun/motif'
import { erreurDe } from './erreur-de'

export type OptionsFormulaire<Valeurs extends FieldValues> = {
  /** Of the form, from `~/forms`. Its input holds texts, as a native form sends them. */
  schema: ZodMiniType<unknown, Valeurs>
  defaultValues: DefaultValues<Valeurs>
  /** What the server refused at the last POST. */
  motifs?: readonly Motif[]
}

/** To spread on `Champ`, `ZoneTexte` or `Liste`. */
export type ChampLie = {
  name: string
  defaultValue?: string
  erreur?: string
  registre: UseFormRegisterReturn
}

export type Formulaire<Valeurs extends FieldValues> = {
  champ: (name: Path<Valeurs>) => ChampLie
  /** For boxes and radio groups, whose default is not a text. */
  registre: (name: Path<Valeurs>) => { name: string; erreur?: string; registre: UseFormRegisterReturn }
  form: UseFormReturn<Valeurs>
}

/**
 * Checks a field when it is left, with the schema that the server uses. The form itself stays a real one,
 * sent by the browser: without JavaScript only the checks on leaving are missing.
 */
export function useFormulaire<Valeurs extends FieldValues>({
  schema,
  defaultValues,
  motifs,
}: OptionsFormulaire<Valeurs>): Formulaire<Valeurs> {
  const form = useForm<Valeurs>({
    defaultValues,
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
    resolver: zodResolver(schema) as never,
  })
  const { errors, dirtyFields } = form.formState
  useEffect(() => {
    // What was sent is the new reference: a refused field keeps its message until it is changed.
    if (motifs) form.reset(form.getValues(), { keepErrors: false })
  }, [motifs, form])

  function registre(name: Path<Valeurs>) {
    const local = (get(errors, name) as { message?: string } | undefined)?.message
    const serveur = get(dirtyFields, name) ? undefined : erreurDe(motifs, name)
    return { name, erreur: local ?? serveur, registre: form.register(name) }
  }

  return {
    form,
    registre,
    champ: (name) => ({ ...registre(name), defaultValue: get(defaultValues, name) ?? undefined }),
  }
}
