import { LienBouton } from '../lien-bouton'

export type LienPdfProps = {
  documentId: string
  titre: string
  /** « 84 Ko ». */
  taille: string | null
  /** As a button, where reading the PDF is the act of the page. */
  bouton?: 'principal' | 'secondaire'
}

/** « Accusé de réception (PDF, 84 Ko) »: the format and the weight are in the link. */
export function LienPdf({ documentId, titre, taille, bouton }: LienPdfProps) {
  const href = `/documents/${documentId}.pdf`
  const texte = `${titre} (PDF${taille ? `, ${taille}` : ''})`
  if (bouton)
    return (
      <LienBouton href={href} variante={bouton} icone="fr-icon-download-line">
        {texte}
      </LienBouton>
    )
  return (
    <a className="fr-link fr-icon-download-line fr-link--icon-left" href={href}>
      {texte}
    </a>
  )
}
