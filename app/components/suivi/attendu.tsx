import { Form } from '@remix-run/react'
import { Bouton } from '../bouton'
import { LienBouton } from '../lien-bouton'
import { PiecesAttendues, type PiecesAttenduesProps } from './pieces-attendues'

export type AttenduProps = {
  dossierId: string
  depose: boolean
  ecrit: boolean
  attendu: string
  aSigner: { elu: boolean; attente: string | null }
  corrections: number
  /** Pieces asked by the open request: the clock is stopped. */
  piecesDemandees: number
  pieces: PiecesAttenduesProps['pieces']
  lettresALire: readonly { id: string; titre: string }[]
}

/** « Ce que nous attendons de vous »: the first act is the button of the page. */
export function Attendu(props: AttenduProps) {
  const { dossierId, pieces, lettresALire, piecesDemandees, ecrit } = props
  const base = `/espace/dossiers/${dossierId}`
  const premier = ecrit ? premierActe(props, base) : null
  return (
    <section>
      <h2>Ce que nous attendons de vous</h2>
      <p>{pieces.length > 0 && premier === null ? phrasePieces(pieces.length) : props.attendu}</p>
      {premier && <LienBouton href={premier.href}>{premier.texte}</LienBouton>}
      {pieces.length > 0 && <PiecesAttendues dossierId={dossierId} pieces={pieces} />}
      {piecesDemandees > 0 && ecrit && (
        <Form method="post" action={`${base}/envoyer-pieces`}>
          <Bouton>Envoyer les pièces demandées</Bouton>
        </Form>
      )}
      {lettresALire.length > 0 && (
        <ul>
          {lettresALire.map(({ id, titre }) => (
            <li key={id}>
              <a href={`${base}/lettres/${id}`}>À lire{`\u00A0: ${titre}`}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function premierActe({ depose, aSigner, corrections }: AttenduProps, base: string) {
  if (!depose && aSigner.elu) return { href: `${base}/signature`, texte: 'Lire et signer' }
  if (!depose && aSigner.attente) return { href: `${base}/signature`, texte: 'Suivre la signature' }
  if (!depose) return { href: `${base}/etapes`, texte: 'Continuer le dossier' }
  if (corrections === 1) return { href: `${base}/corrections`, texte: 'Faire la correction' }
  if (corrections > 1) return { href: `${base}/corrections`, texte: `Faire les ${corrections} corrections` }
  return null
}

function phrasePieces(nombre: number): string {
  return nombre === 1 ? 'Une pièce est encore attendue.' : `${nombre}\u00A0pièces sont encore attendues.`
}
