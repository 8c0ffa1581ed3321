export type PiecesAttenduesProps = {
  dossierId: string
  pieces: readonly { type: string; libelle: string; etat: string }[]
}

/** What is still to send, each with its own page. */
export function PiecesAttendues({ dossierId, pieces }: PiecesAttenduesProps) {
  return (
    <ul className="mg-liste-actes">
      {pieces.map(({ type, libelle, etat }) => (
        <li key={type}>
          <a href={`/espace/dossiers/${dossierId}/pieces/${type}`}>
            Envoyer{'\u00A0'}: {libelle}
          </a>
          {etat && <span className="mg-source">{` (${etat.charAt(0).toLowerCase()}${etat.slice(1)})`}</span>}
        </li>
      ))}
    </ul>
  )
}
