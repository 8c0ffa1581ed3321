import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { aucunFichier } from '~/adapters/storage/motifs-fichier.server'
import { parseTeleversement } from '~/adapters/storage/televersement.server'
import { PageDuDemandeur } from '~/components/detr/page-du-demandeur'
import { PiecesDemandees } from '~/components/detr/pieces-demandees'
import { titre } from '~/components/titre'
import type { Motif } from '~/domain/commun/motif'
import { type DemandeDuDemandeur, demandeDuDemandeur } from '~/queries/demande-demandeur.server'
import { ajouterFichier } from '~/usecases/ajouter-fichier.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return demandeDuDemandeur(acteur, args.params.dossierId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossierId = '', type = '' } = args.params
  await demandeDuDemandeur(acteur, dossierId, new Date())
  const recu = await parseTeleversement(args.request)
  if (!recu.ok) return refuser(recu.motifs, type)
  const [fichier] = recu.value.fichiers
  if (!fichier) return refuser([aucunFichier()], type)
  const ajout = await ajouterFichier(acteur, { dossierId, type, fichier }, new Date())
  if (!ajout.ok) return refuser(ajout.motifs, type)
  return redirect(`/espace/dossiers/${dossierId}/detr`, 303)
}

/** Fields carry the type of the piece: several forms share the page. */
function refuser(motifs: readonly Motif[], type: string) {
  const situes = motifs.map((motif) =>
    motif.champ === 'fichier' ? { ...motif, champ: `fichier-${type}` } : motif,
  )
  return data({ motifs: situes }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Ajouter une pièce', { objet: lu?.organisation }) },
]

/** The same list, shown again when the file was refused. */
export default function AjouterPiece() {
  const demande = useLoaderData<typeof loader>() as DemandeDuDemandeur
  const motifs = useActionData<typeof action>()?.motifs
  return (
    <PageDuDemandeur demande={demande} titre="Ajouter une pièce" motifs={motifs}>
      <PiecesDemandees demande={demande} />
    </PageDuDemandeur>
  )
}
