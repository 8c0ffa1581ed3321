import { Badge } from '~/components/badge'
import { Section } from '~/components/instruction/section'
import { formatTaille } from '~/components/instruction/taille'
import { JourTexte } from '~/components/jour-texte'
import { ListeDefinitions } from '~/components/liste-definitions'
import type { PartieProps } from './sections'

/** The pieces of this dossier, each with its files to download. */
export function Pieces({ dossier }: PartieProps) {
  return (
    <Section id="pieces" titre="Pièces">
      <ul>
        {dossier.pieces.map(({ type, libelle, etat, fichiers }) => (
          <li key={type}>
            <strong>{libelle}</strong> <Badge ton={etat.badge}>{etat.texte}</Badge>
            {fichiers.length > 0 && (
              <ul>
                {fichiers.map(({ id, nom, taille, sain, deposeLe }) => (
                  <li key={id}>
                    {sain ? (
                      <a href={`/fichiers/${id}`}>Télécharger {nom}</a>
                    ) : (
                      `${nom} (retenu par le contrôle)`
                    )}{' '}
                    ({formatTaille(taille)}, <JourTexte instant={deposeLe} />)
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who signed for the organisation, when, and the fingerprint of what was signed. */
export function SignatureElu({ dossier: { signature } }: PartieProps) {
  return (
    <Section id="signature" titre="Signature">
      {signature ? (
        <ListeDefinitions
          lignes={[
            { terme: 'Signé par', valeur: [signature.nom, signature.fonction].filter(Boolean).join(', ') },
            { terme: 'Adresse du lien', valeur: signature.courriel },
            { terme: 'Le', valeur: signature.signeeLe && <JourTexte instant={signature.signeeLe} /> },
            { terme: 'Empreinte', valeur: <code>{signature.empreinte?.match(/.{1,16}/g)?.join(' ')}</code> },
          ]}
        />
      ) : (
        <p className="mg-vide">Aucune signature dans le portail.</p>
      )}
    </Section>
  )
}
