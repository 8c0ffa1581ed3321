import type { Motif } from '../../domain/commun/motif'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { MessageChamp } from '../message-champ'

export type FormulaireTexteProps = {
  action: string
  /** The file has two of these: each field its own id. The one that was refused is `champ-texte`. */
  id?: string
  libelle: string
  indication?: string
  bouton: string
  motifs?: readonly Motif[]
  texte?: string
}

/** One text to send: a message or an internal note. */
export function FormulaireTexte({
  action,
  id = 'champ-texte',
  libelle,
  indication,
  bouton,
  motifs,
  texte,
}: FormulaireTexteProps) {
  const erreur = erreurDe(motifs, 'texte')
  return (
    <form method="post" action={action}>
      <div className={`fr-input-group${erreur ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          {libelle}
          {indication && <span className="fr-hint-text">{indication}</span>}
        </label>
        <textarea
          id={id}
          name="texte"
          rows={3}
          className="fr-input"
          defaultValue={texte}
          aria-describedby={`${id}-message`}
          aria-invalid={erreur ? true : undefined}
        />
        <MessageChamp id={`${id}-message`} erreur={erreur} />
      </div>
      <Bouton variante="secondaire">{bouton}</Bouton>
    </form>
  )
}
