import { LienBouton } from '../lien-bouton'
import { type ActesAttendusDe, listActes } from './actes-attendus'

export type AttenduProps = ActesAttendusDe & {
  /** What the status asks, in one sentence. */
  attendu: string
}

/** « Ce que nous attendons de vous »: the first act is the button of the page, the others follow. */
export function Attendu(props: AttenduProps) {
  const [premier, ...autres] = listActes(props)
  return (
    <section className={premier ? 'mg-attente mg-attente--vous' : 'mg-attente'}>
      <h2 className="mg-attente__titre">Ce que nous attendons de vous</h2>
      <p>{phraseDe(props, premier !== undefined)}</p>
      {premier && <LienBouton href={premier.href}>{premier.texte}</LienBouton>}
      {autres.length > 0 && (
        <ul className="mg-attente__autres">
          {autres.map(({ href, texte, detail }) => (
            <li key={texte}>
              <a href={href}>{texte}</a>
              {detail && <span className="mg-source"> ({enMinuscule(detail)})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** « Rien à faire » never stands above a button. */
function phraseDe(props: AttenduProps, acte: boolean): string {
  const { attendu, pieces, lettresALire, messagesNonLus, corrections, piecesDemandees, ecrit } = props
  if (piecesDemandees && ecrit && corrections === 0)
    return 'Le délai est arrêté\u00A0: il repart quand toutes les pièces sont là.'
  if (!acte || !attendu.startsWith('Rien à faire')) return attendu
  if (lettresALire.length > 0)
    return lettresALire.length === 1
      ? 'Une lettre de la préfecture est à lire.'
      : `${lettresALire.length}\u00A0lettres de la préfecture sont à lire.`
  if (messagesNonLus > 0) return 'La préfecture vous a écrit.'
  return pieces.length === 1
    ? 'Une pièce est encore attendue.'
    : `${pieces.length}\u00A0pièces sont encore attendues.`
}

function enMinuscule(texte: string): string {
  return `${texte.charAt(0).toLowerCase()}${texte.slice(1)}`
}
