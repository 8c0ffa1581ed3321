import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { BadgeStatut } from '~/components/badge-statut'
import { FilAriane } from '~/components/fil-ariane'
import { fileDe } from '~/components/instruction/file-agent'
import { MentionHistorique } from '~/components/instruction/mention-historique'
import { JourTexte } from '~/components/jour-texte'
import { titre } from '~/components/titre'
import { dossierInstruction } from '~/queries/dossier-instruction.server'
import { AFaire } from './a-faire'
import { Cote } from './cote'
import { Sections } from './sections'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'referent', 'admin_departement', 'instructeur_detr', 'signataire')
  return dossierInstruction(acteur, args.params.dossierId!, new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(data ? `Dossier ${data.numero}` : 'Dossier', { objet: data?.organisation.nom }) },
]

/** One file on one page, to search and to print: what to do first, then everything. */
export default function DossierInstruction() {
  const dossier = useLoaderData<typeof loader>()
  const { numero, organisation, statut, titre: intitule, receptionLe, mention, roles } = dossier
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane parents={[fileDe(roles, 'espace')]} page={`${numero}, ${organisation.nom}`} />
      <h1 className="fr-mb-2v">
        {organisation.nom} <span className="fr-text--lead mg-insecable">{numero}</span>
      </h1>
      <p>
        <BadgeStatut libelle={statut} pour="agent" /> {intitule}
        {receptionLe && (
          <>
            , reçu le <JourTexte jour={receptionLe} />
          </>
        )}
      </p>
      <MentionHistorique mention={mention} />
      {mention === null && <AFaire dossier={dossier} />}
      <div className="mg-dossier">
        <Sections dossier={dossier} />
        <Cote dossier={dossier} />
      </div>
    </div>
  )
}
