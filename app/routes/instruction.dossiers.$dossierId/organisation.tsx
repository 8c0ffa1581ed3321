import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { Section } from '~/components/instruction/section'
import { ListeDefinitions } from '~/components/liste-definitions'
import { type PartieProps, Reponses } from './sections'

/** Who asks, and what an agent must check of them. */
export function Organisation({ dossier }: PartieProps) {
  const { organisation, reponses, id, gere } = dossier
  const { representant, preparateur } = organisation
  return (
    <Section id="organisation" titre="Organisation">
      {organisation.nonConfirmes.map(({ membreId, nom, courriel }) => (
        <Alerte key={nom} ton="warning" titre={`${nom} n’est pas confirmé dans l’organisation`} niveau={3}>
          <p>
            Le dossier a été préparé avec l’adresse {courriel}. Vérifiez auprès de la mairie ou de
            l’association avant de confirmer{'\u00A0'}: rien ne se décide avant.
          </p>
          {gere && membreId && (
            <form method="post" action={`/instruction/dossiers/${id}/confirmer`}>
              <input type="hidden" name="membreId" value={membreId} />
              <Bouton variante="secondaire">Confirmer {nom}</Bouton>
            </form>
          )}
        </Alerte>
      ))}
      {organisation.memeCourriel && (
        <Alerte ton="warning">
          La personne qui prépare et celle qui signe ont la même adresse électronique.
        </Alerte>
      )}
      {organisation.contestations.length > 0 && (
        <Alerte ton="info" titre="L’organisation dit que nos données sont inexactes" niveau={3}>
          <p>{organisation.contestations.join('\u202F; ')}</p>
        </Alerte>
      )}
      <ListeDefinitions
        lignes={[
          { terme: 'Genre', valeur: organisation.nature },
          {
            terme: 'Population',
            valeur:
              organisation.population === null
                ? null
                : `${organisation.population.toLocaleString('fr-FR')}\u00A0habitants (INSEE)`,
          },
          { terme: 'Commune', valeur: organisation.commune },
          ...(organisation.recueil
            ? [{ terme: 'Carte d’identité, passeport', valeur: organisation.recueil }]
            : []),
          { terme: 'SIRET', valeur: formatSiret(organisation.siret) },
          ...(organisation.rna ? [{ terme: 'RNA', valeur: organisation.rna }] : []),
          {
            terme: 'Signe',
            valeur: [representant.nom, representant.fonction, organisation.courrielElu]
              .filter(Boolean)
              .join(', '),
          },
          {
            terme: 'Prépare',
            valeur:
              preparateur &&
              [preparateur.nom, preparateur.courriel, preparateur.telephone].filter(Boolean).join(', '),
          },
        ]}
        absent="Non renseigné"
      />
      <details className="mg-accordeon">
        <summary>Réponses de l’étape 1</summary>
        <div className="mg-accordeon__corps">
          <Reponses reponses={reponses.organisation} dossier={dossier} />
        </div>
      </details>
    </Section>
  )
}

/** 3-3-3-5, unbreakable. */
function formatSiret(siret: string | null): string | undefined {
  return siret?.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4')
}
