import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { JourTexte } from '~/components/jour-texte'
import { LienBouton } from '~/components/lien-bouton'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { PiecesAttendues } from '~/components/suivi/pieces-attendues'
import { Recu } from '~/components/suivi/recu'
import { titre } from '~/components/titre'
import { depotDossier } from '~/queries/depot.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('C’est déposé', { objet: lu?.cadre.organisation }) },
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
  const { verificationAuPlusTard, signePar, empreinte, pieces } = depot
  return (
    <CadreDossier dossier={cadre} page="Dépôt" titre="C’est déposé">
      <Recu recu={depot} />
      {pieces.length > 0 && (
        <section className="mg-partie">
          <h2>Pièces à envoyer ensuite</h2>
          <p>Sans elles, la préfecture ne peut pas déclarer la demande complète.</p>
          <PiecesAttendues dossierId={cadre.id} pieces={pieces} />
        </section>
      )}
      <section className="mg-partie">
        <h2>La suite</h2>
        {verificationAuPlusTard && (
          <p>
            La préfecture vérifie les pièces au plus tard le <JourTexte jour={verificationAuPlusTard} />
            {'\u00A0'}(art. R2334-23).
          </p>
        )}
        {verificationAuPlusTard && (
          <p className="mg-hors-impression">
            <a href={`/espace/dossiers/${cadre.id}/dates.ics`}>Ajouter la date à mon agenda (ICS)</a>
          </p>
        )}
        <p>La préfecture prend le dossier en charge, l’étudie, puis vous écrit sa décision.</p>
        <p className="mg-hors-impression">
          <LienBouton href={`/espace/dossiers/${cadre.id}`} variante="secondaire">
            Suivre le dossier
          </LienBouton>
        </p>
      </section>
      {signePar && (
        <p className="mg-source">
          Signé par {signePar}.
          {empreinte && (
            <>
              {' '}
              Empreinte de ce qui a été signé (SHA-256){'\u00A0'}:{' '}
              <code className="mg-empreinte">{empreinte}</code>
            </>
          )}
        </p>
      )}
    </CadreDossier>
  )
}
