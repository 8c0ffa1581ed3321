import { type FormEvent, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import type { Motif } from '~/domain/commun/motif'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import type { Saisie } from '~/forms/parse'
import { useEnregistrement } from '../use-enregistrement'
import { useFormulaire } from '../use-formulaire'
import { lireSaisie } from './commandes'

export type OptionsEtape = {
  dossierId: string
  etape: EtapeRubrique
  version: number
  schema: ZodMiniType
  valeurs: Saisie
  motifs?: readonly Motif[]
}

/** A step alive: each change is saved a moment later and `saisie` holds what the form holds now. */
export function useEtape({ dossierId, etape, version, schema, valeurs, motifs }: OptionsEtape) {
  const formulaire = useFormulaire<FieldValues>({
    schema: schema as ZodMiniType<unknown, FieldValues>,
    defaultValues: valeurs,
    motifs,
  })
  const enregistrement = useEnregistrement<Saisie>({ dossierId, etape, version })
  const [saisie, setSaisie] = useState<Saisie>(valeurs)
  const formRef = useRef<HTMLFormElement>(null)

  function relire(): void {
    if (!formRef.current) return
    const lue = lireSaisie(formRef.current)
    setSaisie(lue)
    enregistrement.planifier(lue)
  }

  return {
    ...formulaire,
    ...enregistrement,
    saisie,
    formRef,
    surChangement: (_: FormEvent<HTMLFormElement>) => relire(),
    /** After rows came or left: the form is read once React has drawn them. */
    relireEnsuite: () => requestAnimationFrame(() => relire()),
  }
}

export type EtapeVivante = ReturnType<typeof useEtape>
