import { Badge } from '~/components/badge'
import { Section } from '~/components/instruction/section'
import { JourTexte } from '~/components/jour-texte'
import { LIBELLES_SENS, lireSens } from '~/domain/dossier/propositions'
import type { PartieProps } from './sections'

const STATUTS: Readonly<Record<string, string>> = {
  proposee: 'À signer',
  signee: 'Signé',
  retournee: 'Retourné',
  annulee: 'Annulé',
}

const LETTRES: Readonly<Record<string, string>> = {
  prepare: 'En préparation',
  a_signer: 'À signer',
  signe: 'Signé, à notifier',
  notifie: 'Notifié',
  remplace: 'Remplacé',
}

/** What was proposed on the espace, what became of it, and the letters of the file. */
export function Decision({ dossier: { propositions, documents, espace } }: PartieProps) {
  return (
    <Section id="decision" titre="Décision et lettres">
      {propositions.length === 0 && <p className="mg-vide">Aucune décision proposée.</p>}
      <ul>
        {propositions.toReversed().map(({ id, sens, statut, par, signataire, mot, le }) => (
          <li key={id}>
            <strong>{LIBELLES_SENS[lireSens(sens)].acte}</strong> <Badge>{STATUTS[statut] ?? statut}</Badge>,
            proposé par {par}, <JourTexte instant={le} />
            {signataire && (statut === 'proposee' ? `, à la signature de ${signataire}` : `, ${signataire}`)}
            {mot && `\u00A0: «\u00A0${mot}\u00A0»`}
          </li>
        ))}
      </ul>
      {espace && (
        <p>
          Espace{'\u00A0'}: {espace.nom}.
        </p>
      )}
      {documents.length > 0 && (
        <>
          <h3 className="fr-h6">Lettres</h3>
          <ul>
            {documents.map(({ id, titre, numero, statut, notifieLe, luLe }) => (
              <li key={id}>
                {titre}
                {numero && `, n°\u00A0${numero}`} <Badge>{LETTRES[statut] ?? statut}</Badge>
                {notifieLe && (
                  <>
                    {' '}
                    le <JourTexte instant={notifieLe} />
                  </>
                )}
                {luLe && (
                  <>
                    , lu le <JourTexte instant={luLe} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
