import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { LienBouton } from '~/components/lien-bouton'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { PiecesAttendues } from '~/components/suivi/pieces-attendues'
import { Recu } from '~/components/suivi/recu'
import { titre } from '~/components/titre'
import { depotDossier } from '~/queries/depot.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Dépôt', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { cadre, depot } = await depotDossier(acteur, args.params.dossierId!)
  if (!depot) throw redirect(`/espace/dossiers/${cadre.id}`)
  return { cadre, depot }
}

/** The proof, on screen at once; it prints on one page. */
export default function Depot() {
  const { cadre, depot } = useLoaderData<typeof loader>()
  return (
    <CadreDossier dossier={cadre} page="Dépôt">
      <Recu recu={depot} auPlusTard={depot.verificationAuPlusTard} />
      {depot.signePar && <p>Signé par {depot.signePar}.</p>}
      {depot.pieces.length > 0 && (
        <section>
          <h2>Pièces à envoyer ensuite</h2>
          <p>Sans elles, la préfecture ne peut pas déclarer la demande complète.</p>
          <PiecesAttendues dossierId={cadre.id} pieces={depot.pieces} />
        </section>
      )}
      <LienBouton href={`/espace/dossiers/${cadre.id}`}>Suivre le dossier</LienBouton>
    </CadreDossier>
  )
}
