import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { contexte, requireDemandeur } from '~/adapters/session/gardes.server'
import { DatesLegales } from '~/components/detr/dates-legales'
import { LienAgenda } from '~/components/detr/lien-agenda'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { echeancesOrganisation } from '~/queries/echeances-organisation.server'
import { fermerAgenda, ouvrirAgenda } from '~/usecases/ouvrir-agenda.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre('Échéances', { objet: data?.organisation.nom }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const lues = await echeancesOrganisation(acteur, args.params.organisationId!, new Date())
  const { jetonAgenda, ...page } = lues
  return { ...page, agenda: jetonAgenda && `${contexte(args).origine}/agenda/${jetonAgenda}.ics` }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const organisationId = args.params.organisationId!
  const verbe = (await lireFormulaire(args.request)).get('verbe')
  if (verbe === 'fermer') await fermerAgenda(acteur, organisationId, new Date())
  else await ouvrirAgenda(acteur, organisationId, new Date())
  return redirect(`/espace/organisations/${organisationId}/echeances#agenda`, 303)
}

/** Every legal date of every request of the organisation, and the way to have them in one's own agenda. */
export default function Echeances() {
  const { organisation, verifie, dossiers, agenda } = useLoaderData<typeof loader>()
  const parents = [
    { libelle: 'Mes organisations', href: '/espace' },
    { libelle: organisation.nom, href: `/espace/organisations/${organisation.id}` },
  ]
  return (
    <PageTexte titre="Échéances" parents={parents}>
      {dossiers.length === 0 && (
        <p>Aucune demande de DETR n’est déposée. Un dossier sans subvention n’a pas de délai légal.</p>
      )}
      {dossiers.map(({ dossierId, numero, titre: nom, dates }) => (
        <section key={dossierId} className="mg-partie">
          <h2>
            <a href={`/espace/dossiers/${dossierId}`}>
              {numero} {nom}
            </a>
          </h2>
          <DatesLegales dates={dates} />
        </section>
      ))}
      {verifie && <LienAgenda lien={agenda} />}
    </PageTexte>
  )
}
