import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Accordeon } from '~/components/accordeon'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { Alerte } from '~/components/alerte'
import { Badge } from '~/components/badge'
import { Boutons } from '~/components/boutons'
import { Carte } from '~/components/carte'
import { LienBouton } from '~/components/lien-bouton'
import { ListeDefinitions } from '~/components/liste-definitions'
import { titre } from '~/components/titre'
import { recueilLu } from '~/queries/recueil.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  const { departement = '', versionId: recueilId = '' } = args.params
  return recueilLu(acteur, { departement, recueilId }, new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(`Règles de ${lu?.exercice}, version ${lu?.version}`, { objet: lu?.nom }) },
]

type Lu = Awaited<ReturnType<typeof recueilLu>>

/** One version: a sentence a category, then its details. A draft is edited from here. */
export default function Recueil() {
  const recueil = useLoaderData<typeof loader>() as Lu
  const ici = adresseRecueil(recueil)
  const modifiable = recueil.etapes.includes('modifier')
  return (
    <PageRecueil
      recueil={recueil}
      titre={null}
      mention={recueil.isEnVigueur && <Badge ton="info">En vigueur</Badge>}
    >
      <Origine recueil={recueil} />
      {modifiable && <Actions recueil={recueil} ici={ici} />}
      <h2 className="fr-h4 fr-mt-4w">Catégories</h2>
      {recueil.categories.length === 0 && <p>Aucune catégorie pour l’instant.</p>}
      {recueil.categories.map(({ categorie, phrase, details }) => (
        <div key={categorie} id={`champ-categorie-${categorie.replace(/[^\w-]+/g, '-')}`} tabIndex={-1}>
          <Carte
            titre={phrase}
            detail={`Code ${categorie}`}
            actions={
              modifiable && (
                <Boutons>
                  {[
                    <LienBouton
                      key="modifier"
                      href={`${ici}/categories/${categorie}`}
                      variante="secondaire"
                      petit
                    >
                      Modifier<span className="fr-sr-only">{` la catégorie ${categorie}`}</span>
                    </LienBouton>,
                    <LienBouton
                      key="retirer"
                      href={`${ici}/categories/${categorie}/retirer`}
                      variante="discret"
                      petit
                    >
                      Retirer<span className="fr-sr-only">{` la catégorie ${categorie}`}</span>
                    </LienBouton>,
                  ]}
                </Boutons>
              )
            }
          >
            <Accordeon titre="Le détail">
              <ListeDefinitions lignes={details} />
            </Accordeon>
          </Carte>
        </div>
      ))}
      <h2 className="fr-h4 fr-mt-4w">Aller plus loin</h2>
      <ul>
        {!modifiable && (
          <li>
            <a href={`${ici}/effets`}>Voir ce que cette version change</a>
          </li>
        )}
        <li>
          <a href={`${ici}/export.csv`} download>
            Télécharger en CSV
          </a>
        </li>
        <li>
          <a href={`${ici}/export.json`} download>
            Télécharger en JSON
          </a>
        </li>
      </ul>
    </PageRecueil>
  )
}

function Origine({ recueil }: { recueil: Lu }) {
  const { statut, exercice, decision, decisionLe, enVigueurDu, publiePar, publieLe, creePar, source } =
    recueil
  if (statut === 'observe')
    return (
      <Alerte ton="warning">
        {`${source ?? 'Règles observées'}. Personne ne les a décidées ici\u00A0: elles s’appliquent tant qu’aucune version n’est publiée.`}
      </Alerte>
    )
  if (statut === 'brouillon')
    return (
      <p>
        {creePar ? `Préparée par ${creePar}. ` : ''}Elle ne s’applique à personne.
        {source && ` Noms de catégories\u00A0: ${source}.`}
      </p>
    )
  return (
    <p>
      {`Décision de la commission du ${decisionLe}\u00A0: ${decision}. S’applique aux demandes de l’exercice ${exercice} reçues à partir du ${enVigueurDu}. Publiée le ${publieLe}${publiePar ? ` par ${publiePar}` : ''}\u00A0: elle ne change plus.`}
    </p>
  )
}

function Actions({ recueil, ici }: { recueil: Lu; ici: string }) {
  const { defauts } = recueil
  return (
    <>
      {defauts.length > 0 && (
        <Alerte ton="info" titre="À compléter avant de publier">
          <ul>
            {defauts.map(({ code, champ, message, source }) => (
              <li key={`${code} ${champ}`}>
                {message}
                {source && ` (${source})`}
              </li>
            ))}
          </ul>
        </Alerte>
      )}
      <div className="fr-mt-3w">
        <Boutons>
          {[
            <LienBouton key="publier" href={`${ici}/publier`}>
              Publier cette version
            </LienBouton>,
            <LienBouton key="effets" href={`${ici}/effets`} variante="secondaire">
              Voir ce qu’elle change
            </LienBouton>,
            <LienBouton key="ajouter" href={`${ici}/categories/nouvelle`} variante="secondaire">
              Ajouter une catégorie
            </LienBouton>,
            <LienBouton key="importer" href={`${ici}/importer`} variante="secondaire">
              Importer un fichier
            </LienBouton>,
            <LienBouton key="supprimer" href={`${ici}/supprimer`} variante="discret">
              Supprimer le brouillon
            </LienBouton>,
          ]}
        </Boutons>
      </div>
    </>
  )
}
