export type ActesAttendusDe = {
  readonly dossierId: string
  readonly depose: boolean
  readonly ecrit: boolean
  readonly aSigner: { readonly elu: boolean; readonly attente: string | null }
  readonly corrections: number
  /** Pieces are asked by an open request: the clock is stopped. */
  readonly piecesDemandees: boolean
  readonly pieces: readonly { readonly type: string; readonly libelle: string; readonly etat: string }[]
  readonly lettresALire: readonly { readonly id: string; readonly titre: string }[]
  readonly messagesNonLus: number
}

/** An act expected of the applicant, named by what it does. */
export type Acte = { readonly href: string; readonly texte: string; readonly detail?: string }

/** What is expected, the most pressing first: the first one is the button of the page. */
export function listActes(faits: ActesAttendusDe): readonly Acte[] {
  const base = `/espace/dossiers/${faits.dossierId}`
  const ecrits = faits.ecrit ? actesEcrits(faits, base) : []
  const lettres = faits.lettresALire.map(({ id, titre }) => ({
    href: `${base}/lettres/${id}`,
    texte: `Lire\u00A0: ${titre}`,
  }))
  const messages =
    faits.messagesNonLus > 0
      ? [{ href: `${base}/messages`, texte: accorder(faits.messagesNonLus, 'Lire le message', 'messages') }]
      : []
  return [...ecrits, ...lettres, ...messages, ...(faits.ecrit ? actesPieces(faits, base) : [])]
}

function actesEcrits({ depose, aSigner, corrections, piecesDemandees }: ActesAttendusDe, base: string) {
  const actes: Acte[] = []
  if (!depose && aSigner.elu) actes.push({ href: `${base}/signature`, texte: 'Lire et signer' })
  else if (!depose && aSigner.attente) actes.push({ href: `${base}/signature`, texte: 'Suivre la signature' })
  else if (!depose) actes.push({ href: `${base}/etapes`, texte: 'Continuer le dossier' })
  if (corrections > 0)
    actes.push({
      href: `${base}/corrections`,
      texte: accorder(corrections, 'Faire la correction', 'corrections'),
    })
  if (piecesDemandees) actes.push({ href: `${base}/detr`, texte: 'Envoyer les pièces demandées' })
  return actes
}

function actesPieces({ pieces, piecesDemandees }: ActesAttendusDe, base: string): Acte[] {
  if (piecesDemandees) return []
  return pieces.map(({ type, libelle, etat }) => ({
    href: `${base}/pieces/${type}`,
    texte: `Envoyer\u00A0: ${libelle}`,
    ...(etat ? { detail: etat } : {}),
  }))
}

/** « Faire la correction », « Faire les 2 corrections ». */
function accorder(nombre: number, un: string, plusieurs: string): string {
  return nombre === 1 ? un : `${un.split(' ')[0]} les ${nombre}\u00A0${plusieurs}`
}
