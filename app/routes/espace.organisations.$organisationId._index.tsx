import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { BlocContact } from '~/components/bloc-contact'
import { FilAriane } from '~/components/fil-ariane'
import { LienBouton } from '~/components/lien-bouton'
import { CarteDossier, isEnAttente } from '~/components/suivi/carte-dossier'
import { titre } from '~/components/titre'
import { accueilOrganisation } from '~/queries/accueil-organisation.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre('Dossiers', { objet: data?.organisation.nom }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return accueilOrganisation(acteur, args.params.organisationId!, new Date())
}

/** What waits first, then the rest; the people of the organisation and who answers, beside. */
export default function AccueilOrganisation() {
  const { organisation, verifie, demandes, dossiers, service } = useLoaderData<typeof loader>()
  const base = `/espace/organisations/${organisation.id}`
  const aFaire = dossiers.filter(isEnAttente)
  const autres = dossiers.filter((dossier) => !isEnAttente(dossier))
  return (
    <div className="fr-container fr-mb-8w mg-suivi">
      <FilAriane page={organisation.nom} parents={[{ libelle: 'Mes organisations', href: '/espace' }]} />
      <div className="mg-suivi__grille">
        <div className="mg-suivi__page">
          <h1 className="mg-suivi__titre">{organisation.nom}</h1>
          {!verifie && (
            <Alerte ton="info" titre="Votre demande attend une réponse">
              Une personne de l’organisation, ou la préfecture, doit confirmer que vous en faites partie.
              D’ici là, vous voyez seulement les dossiers que vous créez.
            </Alerte>
          )}
          {demandes.length > 0 && (
            <Alerte ton="warning" titre={titreDemandes(demandes.length)}>
              <p>
                {demandes.map(({ nom }) => nom).join(', ')}. <a href={`${base}/personnes`}>Répondre</a>
              </p>
            </Alerte>
          )}
          {aFaire.length > 0 && (
            <section>
              <h2 className="mg-suivi__partie">À faire ({aFaire.length})</h2>
              {aFaire.map((dossier, rang) => (
                <CarteDossier key={dossier.id} dossier={dossier} premier={rang === 0} />
              ))}
            </section>
          )}
          {autres.length > 0 && (
            <section>
              <h2 className="mg-suivi__partie">{aFaire.length > 0 ? 'Rien à faire' : 'Dossiers'}</h2>
              {autres.map((dossier) => (
                <CarteDossier key={dossier.id} dossier={dossier} premier={false} />
              ))}
            </section>
          )}
          {dossiers.length === 0 && (
            <>
              <h2 className="mg-suivi__partie">Dossiers</h2>
              <p>Aucun dossier. Pour le cas courant, une séance suffit, avec le devis sous la main.</p>
            </>
          )}
          <p className="fr-mt-3w">
            <LienBouton
              href={`/espace/dossiers/nouveau?organisation=${organisation.id}`}
              variante={aFaire.length > 0 ? 'secondaire' : 'principal'}
            >
              Commencer un dossier
            </LienBouton>
          </p>
        </div>
        <div className="mg-suivi__cote">
          {verifie && (
            <nav className="mg-sommaire" aria-label="Cette organisation">
              <ul>
                <li>
                  <a href={`${base}/personnes`}>Les personnes de l’organisation</a>
                </li>
                <li>
                  <a href={`${base}/echeances`}>Les échéances</a>
                </li>
              </ul>
            </nav>
          )}
          <BlocContact
            service={service.prefecture}
            personne={service.responsable || null}
            telephone={service.telephone || null}
            courriel={service.courriel || null}
          />
        </div>
      </div>
    </div>
  )
}

function titreDemandes(nombre: number): string {
  return nombre === 1
    ? 'Une personne demande à vous rejoindre'
    : `${nombre} personnes demandent à vous rejoindre`
}
