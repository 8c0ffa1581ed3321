export type MessageChampProps = { id: string; erreur?: string; valide?: string }

/** The line under a field. Always there, so that what appears in it is announced. */
export function MessageChamp({ id, erreur, valide }: MessageChampProps) {
  return (
    <div className="fr-messages-group" id={id} aria-live="polite">
      {erreur && <p className="fr-message fr-message--error">{erreur}</p>}
      {!erreur && valide && <p className="fr-message fr-message--valid">{valide}</p>}
    </div>
  )
}
