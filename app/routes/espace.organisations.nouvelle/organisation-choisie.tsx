import { Accordeon } from '~/components/accordeon'
import { Bouton } from '~/components/bouton'
import { GroupeCases } from '~/components/groupe-cases'
import { ListeDefinitions } from '~/components/liste-definitions'
import { formatJour, jourDeParis } from '~/domain/commun/jour'
import { formatSiren } from '~/domain/organisation/siren'
import type { OrganisationChoisie as Choisie } from '~/queries/chercher-organisation.server'
import { formatHabitants } from './resultats'

export type OrganisationChoisieProps = { choisie: Choisie; q: string; siret: string | null }

/** The facts of the chosen one, contestable, and the only act: continue, or ask to join. */
export function OrganisationChoisie({ choisie, q, siret }: OrganisationChoisieProps) {
  const { choix, nom, nature, personnes, source } = choisie
  const faits = listFaits(choisie)
  return (
    <section className="fr-mt-4w" aria-labelledby="choisie">
      <h2 id="choisie">{nom}</h2>
      <ListeDefinitions lignes={[{ terme: 'Genre', valeur: nature }, ...faits]} absent="Non renseigné" />
      {source && (
        <p className="fr-text--sm">
          Source{'\u00A0'}: {source.nom}, version {source.version}, chargée le{' '}
          {formatJour(jourDeParis(source.chargeLe))}.
        </p>
      )}
      <form method="post" action={`/espace/organisations/nouvelle?${new URLSearchParams({ q, choix })}`}>
        <input type="hidden" name="choix" value={choix} />
        {siret && <input type="hidden" name="siret" value={siret} />}
        {source && (
          <div className="fr-mb-3w">
            <Accordeon titre="Ce n’est pas exact">
              <GroupeCases
                name="contestations"
                libelle="Ce qui n’est pas exact"
                optionnel
                indication="La préfecture vérifiera. Vous pouvez continuer."
                options={faits.map(({ cle, terme }) => ({ valeur: cle, libelle: terme }))}
              />
            </Accordeon>
          </div>
        )}
        {personnes > 0 && <p>{phrasePersonnes(personnes)}</p>}
        <Bouton>{personnes > 0 ? 'Demander à les rejoindre' : `Continuer avec ${nom}`}</Bouton>
      </form>
      <p className="fr-mt-2w">
        <a href={`/espace/organisations/nouvelle?${new URLSearchParams({ q })}`}>Revenir aux résultats</a>
      </p>
    </section>
  )
}

function listFaits({
  departementNom,
  departement,
  population,
  epci,
  arrondissement,
  siren,
  codesPostaux,
  recueil,
}: Choisie) {
  return [
    { cle: 'departement', terme: 'Département', valeur: `${departementNom} (${departement})` },
    { cle: 'codePostal', terme: 'Code postal', valeur: codesPostaux.join(', ') },
    {
      cle: 'population',
      terme: 'Population',
      valeur: population === null ? null : formatHabitants(population),
    },
    { cle: 'arrondissement', terme: 'Arrondissement', valeur: arrondissement },
    { cle: 'epci', terme: 'Intercommunalité', valeur: epci },
    ...(recueil ? [{ cle: 'recueil', terme: 'Carte d’identité, passeport', valeur: recueil }] : []),
    { cle: 'siren', terme: 'SIREN', valeur: siren && formatSiren(siren) },
  ]
}

function phrasePersonnes(nombre: number): string {
  const debut =
    nombre === 1
      ? 'Une personne y travaille déjà. Elle recevra votre demande.'
      : `${nombre} personnes y travaillent déjà. Elles recevront votre demande.`
  return `${debut} Sans réponse, la préfecture décide, sur justificatif.`
}
