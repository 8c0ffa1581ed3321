import { useEffect, useState } from 'react'

const ATTENTE_MS = 800

/** The one sentence of the page that is read aloud: a moment after the last key, and only when it changes. */
export function StatutVivant({ phrase, visible = false }: { phrase: string; visible?: boolean }) {
  const [dite, setDite] = useState(phrase)
  useEffect(() => {
    const minuteur = setTimeout(() => setDite(phrase), ATTENTE_MS)
    return () => clearTimeout(minuteur)
  }, [phrase])
  return <output className={visible ? 'mg-statut' : 'fr-sr-only'}>{dite}</output>
}
