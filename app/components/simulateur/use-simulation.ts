import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { formatNombre, parseMontant } from '~/domain/commun/montant'
import {
  type FaitsSimulation,
  type ReponsesSimulation,
  type Simulation,
  simuler,
} from '~/domain/detr/simulation'
import { ecrireSimulation, lireSimulation, type SimulationLue } from '~/forms/simulation'

const ATTENTE_MS = 800

export type SimulationVivante = {
  readonly formRef: React.RefObject<HTMLFormElement>
  readonly surChangement: () => void
  readonly surSortie: (evenement: FocusEvent<HTMLFormElement>) => void
  readonly relireEnsuite: () => void
  /** Of the amounts left wrong, by field. */
  readonly erreurs: Readonly<Record<string, string>>
  /** Null: nothing readable was ever answered. */
  readonly reponses: ReponsesSimulation | null
  readonly simulation: Simulation | null
  /** The query that reopens what the form holds now. */
  readonly lien: string
}

/** The simulation alive: read again from the form at each change, with the functions that the server uses. */
export function useSimulation(faits: FaitsSimulation, lue: SimulationLue): SimulationVivante {
  const formRef = useRef<HTMLFormElement>(null)
  const [reponses, setReponses] = useState(lue.reponses)
  const [erreurs, setErreurs] = useState<Readonly<Record<string, string>>>({})
  const lien = reponses ? ecrireSimulation(reponses) : ''
  useAdresse(lue.isRepondue ? lien : '')

  function surChangement(): void {
    if (!formRef.current) return
    const champs = [...new FormData(formRef.current)].map(([nom, valeur]) => [nom, String(valeur)])
    const relues = lireSimulation(new URLSearchParams(champs)).reponses
    // Something half typed: the last answer stays.
    if (relues) setReponses(relues)
  }

  function surSortie({ target }: FocusEvent<HTMLFormElement>): void {
    const champ: EventTarget = target
    if (!(champ instanceof HTMLInputElement) || !/^(prix|montant)\d+$/.test(champ.name)) return
    const { name, value } = champ
    const montant = value.trim() === '' ? null : parseMontant(value)
    if (montant?.ok) champ.value = formatNombre(montant.value)
    const message = montant && !montant.ok ? montant.motifs[0]?.message : undefined
    setErreurs((avant) => {
      const { [name]: _, ...autres } = avant
      return message ? { ...autres, [name]: message } : autres
    })
  }

  return {
    formRef,
    surChangement,
    surSortie,
    relireEnsuite: () => requestAnimationFrame(surChangement),
    erreurs,
    reponses,
    simulation: reponses && simuler(faits, reponses),
    lien,
  }
}

/** The address of the page follows the answers: kept or sent, it reopens them. */
function useAdresse(lien: string): void {
  useEffect(() => {
    if (lien === '' || window.location.search === `?${lien}`) return
    const minuteur = setTimeout(
      () => window.history.replaceState(window.history.state, '', `?${lien}`),
      ATTENTE_MS,
    )
    return () => clearTimeout(minuteur)
  }, [lien])
}
