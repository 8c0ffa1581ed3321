import { Badge } from '~/components/badge'
import { Bouton } from '~/components/bouton'
import { Section } from '~/components/instruction/section'
import { JourTexte } from '~/components/jour-texte'
import { ListeDefinitions } from '~/components/liste-definitions'
import type { Badge as Ton } from '~/domain/dossier/badge'
import type { PartieProps } from './sections'

const STATUTS: Readonly<Record<string, { mot: string; ton: Ton }>> = {
  ouverte: { mot: 'Sans réponse', ton: 'warning' },
  repondue: { mot: 'Répondue, pas encore renvoyée', ton: 'warning' },
  renvoyee: { mot: 'À relire', ton: 'info' },
  close: { mot: 'Relue', ton: 'neutre' },
}

const REPONSES: Readonly<Record<string, string>> = {
  acceptee: 'Proposition acceptée',
  modifiee: 'Autre réponse',
  gardee: 'Réponse gardée',
}

/** What was asked and what came back, the fields to read first. */
export function Corrections({ dossier }: PartieProps) {
  const { corrections, gere, id } = dossier
  const aRelire = corrections.some(({ statut }) => statut === 'renvoyee')
  return (
    <Section id="corrections" titre="Corrections">
      {corrections.length === 0 && <p className="mg-vide">Rien pour l’instant.</p>}
      {corrections.toReversed().map((correction) => {
        const statut = STATUTS[correction.statut]
        return (
          <article key={correction.id} className="mg-rangee">
            <h3 className="fr-h6 fr-mb-1v">
              {correction.libelle} <Badge ton={statut?.ton}>{statut?.mot ?? correction.statut}</Badge>
            </h3>
            <ListeDefinitions
              lignes={[
                {
                  terme: 'Demandée par',
                  valeur: (
                    <>
                      {correction.par}, <JourTexte instant={correction.demandeeLe} />
                    </>
                  ),
                },
                { terme: 'Raison', valeur: correction.motif },
                { terme: 'Avant', valeur: correction.valeurAvant },
                ...(correction.valeurProposee
                  ? [{ terme: 'Proposé', valeur: correction.valeurProposee }]
                  : []),
                ...(correction.reponse
                  ? [
                      {
                        terme: REPONSES[correction.reponse] ?? 'Réponse',
                        valeur: correction.valeurApres ?? 'Inchangé',
                      },
                      ...(correction.explication
                        ? [{ terme: 'Explication', valeur: correction.explication }]
                        : []),
                    ]
                  : []),
              ]}
              absent="Vide"
            />
          </article>
        )
      })}
      {aRelire && gere && (
        <form method="post" action={`/instruction/dossiers/${id}/corrections/relues`}>
          <Bouton variante="secondaire">J’ai relu les corrections</Bouton>
        </form>
      )}
    </Section>
  )
}
