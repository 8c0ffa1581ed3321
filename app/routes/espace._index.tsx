import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Badge } from '~/components/badge'
import { Boutons } from '~/components/boutons'
import { Carte } from '~/components/carte'
import { LienBouton } from '~/components/lien-bouton'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { listMesOrganisations, type MonOrganisation } from '~/queries/mes-organisations.server'

export const meta: MetaFunction = () => [{ title: titre('Mes organisations') }]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return { organisations: await listMesOrganisations(acteur) }
}

export default function MesOrganisations() {
  const { organisations } = useLoaderData<typeof loader>()
  if (organisations.length === 0) {
    return (
      <PageTexte titre="Mes organisations">
        <p>
          Vous ne faites encore partie d’aucune organisation. Cherchez votre commune ou votre association.
        </p>
        <LienBouton href="/espace/organisations/nouvelle">Trouver mon organisation</LienBouton>
      </PageTexte>
    )
  }
  return (
    <PageTexte titre="Mes organisations">
      {organisations.map((organisation) => (
        <CarteOrganisation key={organisation.id} {...organisation} />
      ))}
      <p className="fr-mt-4w">
        <LienBouton href="/espace/organisations/nouvelle" variante="secondaire">
          Ajouter une organisation
        </LienBouton>
      </p>
    </PageTexte>
  )
}

function CarteOrganisation({ id, nom, nature, departementNom, verifie, dossiers, aFaire }: MonOrganisation) {
  const href = `/espace/organisations/${id}`
  return (
    <Carte
      titre={nom}
      niveau={2}
      href={href}
      detail={`${nature}, ${departementNom}`}
      badges={!verifie && <Badge ton="info">En attente de confirmation</Badge>}
      actions={
        <Boutons>
          {[
            <LienBouton key="dossiers" href={href} variante="secondaire" petit>
              Dossiers ({dossiers})
            </LienBouton>,
            <LienBouton
              key="nouveau"
              href={`/espace/dossiers/nouveau?organisation=${id}`}
              variante="tertiaire"
              petit
            >
              Commencer un dossier
            </LienBouton>,
          ]}
        </Boutons>
      }
    >
      <p>{phraseAFaire(aFaire)}</p>
    </Carte>
  )
}

function phraseAFaire(nombre: number): string {
  if (nombre === 0) return 'Rien à faire pour l’instant.'
  return nombre === 1
    ? 'Un dossier attend quelque chose de vous.'
    : `${nombre} dossiers attendent quelque chose de vous.`
}
