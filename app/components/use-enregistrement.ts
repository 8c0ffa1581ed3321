import { useCallback, useEffect, useRef, useState } from 'react'
import {
  createEnregistreur,
  type Enregistreur,
  type Envoi,
  type EtatEnregistrement,
  type Reponse,
} from './enregistreur'

export type OptionsEnregistrement = { dossierId: string; etape: string; version: number }

export type Enregistrement<Valeurs> = {
  etat: EtatEnregistrement
  /** Of the last saving: the page puts it in its hidden `version` field, or its own POST would be stale. */
  version: number
  /** To call with all the values of the form each time one changes. */
  planifier: (valeurs: Valeurs) => void
}

/** Saves the draft of a step while it is typed, once the page is alive. A failure never blocks typing. */
export function useEnregistrement<Valeurs>({
  dossierId,
  etape,
  version: versionLue,
}: OptionsEnregistrement): Enregistrement<Valeurs> {
  const [{ etat, version }, setEtat] = useState<{ etat: EtatEnregistrement; version: number }>({
    etat: { nom: 'repos', annonce: null },
    version: versionLue,
  })
  const enregistreur = useRef<Enregistreur<Valeurs> | null>(null)
  useEffect(() => {
    setEtat({ etat: { nom: 'repos', annonce: null }, version: versionLue })
    enregistreur.current = createEnregistreur<Valeurs>({
      etape,
      version: versionLue,
      envoyer: (envoi) => envoyer(dossierId, envoi),
      surEtat: (nouvel, nouvelle) => setEtat({ etat: nouvel, version: nouvelle }),
      maintenant: () => Date.now(),
    })
    return () => enregistreur.current?.arreter()
  }, [dossierId, etape, versionLue])
  const planifier = useCallback((valeurs: Valeurs) => enregistreur.current?.planifier(valeurs), [])
  return { etat, version, planifier }
}

async function envoyer(dossierId: string, envoi: Envoi<unknown>): Promise<Reponse> {
  try {
    const reponse = await fetch(`/espace/dossiers/${dossierId}/brouillon`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(envoi),
    })
    if (reponse.status === 409)
      return { nom: 'conflit', ...((await reponse.json()) as { par: string; le: string }) }
    if (reponse.status >= 500 || reponse.status === 429) return { nom: 'perdu' }
    if (!reponse.ok || reponse.redirected) return { nom: 'refuse' }
    const { version, enregistreLe } = (await reponse.json()) as { version: number; enregistreLe: string }
    return { nom: 'enregistre', version, le: enregistreLe }
  } catch {
    return { nom: 'perdu' }
  }
}
