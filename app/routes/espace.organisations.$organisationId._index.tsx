import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { BadgeStatut } from '~/components/badge-statut'
import { BlocContact } from '~/components/bloc-contact'
import { Carte } from '~/components/carte'
import { LienBouton } from '~/components/lien-bouton'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { accueilOrganisation, type CarteDossier } from '~/queries/accueil-organisation.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre('Dossiers', { objet: data?.organisation.nom }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return accueilOrganisation(acteur, args.params.organisationId!, new Date())
}

export default function AccueilOrganisation() {
  const { organisation, verifie, demandes, dossiers, lettresNonLues, service } =
    useLoaderData<typeof loader>()
  const base = `/espace/organisations/${organisation.id}`
  return (
    <PageTexte titre={organisation.nom} parents={[{ libelle: 'Mes organisations', href: '/espace' }]}>
      {!verifie && (
        <Alerte ton="info" titre="Votre demande attend une réponse">
          Une personne de l’organisation, ou la préfecture, doit confirmer que vous en faites partie. D’ici
          là, vous voyez seulement les dossiers que vous créez.
        </Alerte>
      )}
      {demandes.length > 0 && (
        <Alerte ton="warning" titre={titreDemandes(demandes.length)}>
          <p>
            {demandes.map(({ nom }) => nom).join(', ')}. <a href={`${base}/personnes`}>Répondre</a>
          </p>
        </Alerte>
      )}
      {lettresNonLues > 0 && <p>{phraseLettres(lettresNonLues)}</p>}
      <p className="fr-mt-3w">
        <LienBouton href={`/espace/dossiers/nouveau?organisation=${organisation.id}`}>
          Commencer un dossier
        </LienBouton>
      </p>
      <h2>Dossiers</h2>
      {dossiers.length === 0 && (
        <p>Aucun dossier. Pour le cas courant, une séance suffit, avec le devis sous la main.</p>
      )}
      {dossiers.map((dossier) => (
        <Dossier key={dossier.id} dossier={dossier} />
      ))}
      {verifie && (
        <p className="fr-mt-3w">
          <a className="fr-link" href={`${base}/personnes`}>
            Les personnes de l’organisation
          </a>
        </p>
      )}
      <BlocContact
        service={service.prefecture}
        personne={service.responsable || null}
        telephone={service.telephone || null}
        courriel={service.courriel || null}
      />
    </PageTexte>
  )
}

function Dossier({ dossier }: { dossier: CarteDossier }) {
  const { id, titre: nom, numero, libelle, majLe, deposeLe, lettresNonLues, mention } = dossier
  const date = deposeLe ? `Déposé le ${formatInstant(deposeLe)}` : `Enregistré le ${formatInstant(majLe)}`
  return (
    <Carte
      titre={nom}
      href={`/espace/dossiers/${id}`}
      detail={[numero, date].filter(Boolean).join(' · ')}
      badges={<BadgeStatut libelle={libelle} pour="public" />}
    >
      <p>{mention ?? libelle.demandeur}</p>
      {lettresNonLues > 0 && <p>{phraseLettres(lettresNonLues)}</p>}
    </Carte>
  )
}

function titreDemandes(nombre: number): string {
  return nombre === 1
    ? 'Une personne demande à vous rejoindre'
    : `${nombre} personnes demandent à vous rejoindre`
}

function phraseLettres(nombre: number): string {
  return nombre === 1
    ? 'Une lettre de la préfecture est à lire.'
    : `${nombre} lettres de la préfecture sont à lire.`
}
