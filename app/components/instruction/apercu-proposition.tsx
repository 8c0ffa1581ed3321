import type { Lettre } from '../../domain/document/bloc'
import { Bouton } from '../bouton'
import { LettreHtml } from '../lettre-html'

export type ApercuPropositionProps = {
  lettre: Lettre
  empreinte: string
  signataire: { readonly nom: string; readonly qualite: string }
  action: string
  modifier: string
  /** The fields of the form, sent again with the proposal. */
  champs: readonly (readonly [nom: string, valeur: string])[]
}

/** The letter exactly as it will leave, and the one button that proposes it. */
export function ApercuProposition({
  lettre,
  empreinte,
  signataire,
  action,
  modifier,
  champs,
}: ApercuPropositionProps) {
  const caches = champs.map(([nom, valeur]) => (
    <input key={`${nom}${valeur}`} type="hidden" name={nom} value={valeur} />
  ))
  return (
    <>
      <p>
        Voici la lettre telle qu’elle partira. Elle sera proposée à la signature de {signataire.nom}
        {signataire.qualite &&
          `, ${signataire.qualite.charAt(0).toLowerCase()}${signataire.qualite.slice(1)}`}
        . Rien n’est encore envoyé.
      </p>
      <LettreHtml lettre={lettre} />
      <ul className="fr-btns-group fr-btns-group--inline-md fr-mt-4w">
        <li>
          <form method="post" action={action}>
            {caches}
            <input type="hidden" name="empreinte" value={empreinte} />
            <Bouton>Proposer à la signature</Bouton>
          </form>
        </li>
        <li>
          <form method="post" action={modifier}>
            {caches}
            <input type="hidden" name="modifier" value="oui" />
            <Bouton variante="secondaire">Modifier</Bouton>
          </form>
        </li>
      </ul>
    </>
  )
}
