export type LienPdfProps = {
  documentId: string
  titre: string
  /** « 84 Ko ». */
  taille: string | null
}

/** « Accusé de réception (PDF, 84 Ko) »: the format and the weight are in the link. */
export function LienPdf({ documentId, titre, taille }: LienPdfProps) {
  return (
    <a className="fr-link fr-icon-download-line fr-link--icon-left" href={`/documents/${documentId}.pdf`}>
      {titre} (PDF{taille && `, ${taille}`})
    </a>
  )
}
