import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { FormulaireAbandon } from '~/components/detr/abandon'
import { DatesLegales } from '~/components/detr/dates-legales'
import { PageDuDemandeur } from '~/components/detr/page-du-demandeur'
import { PiecesDemandees } from '~/components/detr/pieces-demandees'
import { JourTexte } from '~/components/jour-texte'
import { ListeDefinitions } from '~/components/liste-definitions'
import { Montant } from '~/components/montant'
import { Stades } from '~/components/suivi/stades'
import { titre } from '~/components/titre'
import { type DemandeDuDemandeur, demandeDuDemandeur } from '~/queries/demande-demandeur.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return demandeDuDemandeur(acteur, args.params.dossierId!, new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre('Votre demande de DETR', { objet: data?.organisation }) },
]

/** The grant as its applicant follows it: where it stands, what is expected, the letters received. */
export default function DemandeDuDemandeurPage() {
  const demande = useLoaderData<typeof loader>() as DemandeDuDemandeur
  const base = `/espace/dossiers/${demande.dossierId}`
  return (
    <PageDuDemandeur demande={demande} titre={null}>
      <PiecesDemandees demande={demande} />
      <Stades nom="Étapes de la DETR" titres={demande.stades} atteint={demande.stade} ton={demande.badge} />
      <h2 className="mg-suivi__partie">Votre demande</h2>
      <ListeDefinitions
        lignes={[
          { terme: 'Reçue le', valeur: demande.receptionLe && <JourTexte jour={demande.receptionLe} /> },
          {
            terme: 'Coût du projet',
            valeur: demande.coutTotal !== null && <Montant montant={demande.coutTotal} taxe="HT" />,
          },
          {
            terme: 'Montant demandé',
            valeur: demande.montantDemande !== null && <Montant montant={demande.montantDemande} />,
          },
          ...(demande.montantAccorde === null
            ? []
            : [{ terme: 'Montant accordé', valeur: <Montant montant={demande.montantAccorde} fort /> }]),
          ...(demande.commencerAuPlusTard
            ? [{ terme: 'Commencer au plus tard', valeur: <JourTexte jour={demande.commencerAuPlusTard} /> }]
            : []),
        ]}
      />
      <h2 className="mg-suivi__partie">Les dates qui comptent</h2>
      <DatesLegales dates={demande.dates} />
      {demande.dates.length > 0 && (
        <p>
          <a href={`${base}/dates.ics`}>Ajouter ces dates à mon agenda (ICS)</a>
        </p>
      )}
      <h2 className="mg-suivi__partie">Lettres de la préfecture</h2>
      {demande.lettres.length === 0 ? (
        <p>Aucune lettre pour l’instant.</p>
      ) : (
        <ul className="mg-liste-actes">
          {demande.lettres.map(({ id, titre: nom, notifieLe }) => (
            <li key={id}>
              <a href={`${base}/lettres/${id}`}>{nom}</a>
              {notifieLe && (
                <>
                  , reçue le <JourTexte instant={notifieLe} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {demande.peutAbandonner && <FormulaireAbandon dossierId={demande.dossierId} />}
    </PageDuDemandeur>
  )
}
