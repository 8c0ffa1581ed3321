import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireDemandeur } from '~/adapters/session/gardes.server'
import { aucunFichier } from '~/adapters/storage/motifs-fichier.server'
import { parseTeleversement, type Televersement } from '~/adapters/storage/televersement.server'
import { BlocContact } from '~/components/bloc-contact'
import { CartePiece } from '~/components/etapes-dossier/carte-piece'
import { useTitreErreur } from '~/components/etapes-dossier/use-titre-erreur'
import { FilAriane } from '~/components/fil-ariane'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import type { Motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { piecesDossier } from '~/queries/pieces-dossier.server'
import { ajouterFichier } from '~/usecases/ajouter-fichier.server'
import { type Declaration, declarerPiece } from '~/usecases/declarer-piece.server'
import { retirerFichier } from '~/usecases/retirer-fichier.server'
import { pourLaPage } from './etapes-communes/cartes.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.piece.libelle ?? 'Pièce', { objet: lu?.dossier.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossier, statut, pieces } = await piecesDossier(acteur, args.params.dossierId!)
  const piece = pieces.find(({ type }) => type === args.params.type)
  if (!piece) throw introuvable()
  return {
    dossier,
    piece: pourLaPage(piece),
    declarable: dossier.modifiable || statut === 'a_corriger',
    statut,
  }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossierId = '', type = '' } = args.params
  const { statut } = await piecesDossier(acteur, dossierId)
  const recu = await lireEnvoi(args.request)
  const fait = recu.ok ? await agir(acteur, { dossierId, type }, recu.value) : recu
  if (!fait.ok) {
    return data({ motifs: fait.motifs.map((m) => pourLaCarte(m, type)), bruts: fait.motifs }, { status: 422 })
  }
  const retour = statut === 'brouillon' ? `/etapes/pieces#piece-${type}` : ''
  return redirect(`/espace/dossiers/${dossierId}${retour}`, 303)
}

/** Multipart with a file, or a plain form for the other buttons. */
async function lireEnvoi(request: Request): Promise<Result<Televersement>> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return parseTeleversement(request)
  return ok({ champs: await lireFormulaire(request), fichiers: [] })
}

const DECLARATIONS: Readonly<Record<string, Declaration>> = {
  plus_tard: 'tardive',
  impossible: 'impossible',
  a_fournir: 'attendue',
}

async function agir(
  acteur: Acteur,
  { dossierId, type }: { dossierId: string; type: string },
  { champs, fichiers }: Televersement,
): Promise<Result<unknown>> {
  const intention = String(champs.get('intention') ?? 'envoyer')
  const maintenant = new Date()
  const etat = DECLARATIONS[intention]
  if (etat) {
    const motif = String(champs.get(`motif-${type}`) ?? champs.get('motif') ?? '')
    return declarerPiece(acteur, { dossierId, type, etat, motif }, maintenant)
  }
  if (intention === 'retirer') {
    return retirerFichier(acteur, { fichierId: String(champs.get('fichierId') ?? '') }, maintenant)
  }
  if (fichiers.length === 0) return refus(aucunFichier())
  for (const fichier of fichiers) {
    const ajoute = await ajouterFichier(acteur, { dossierId, type, fichier }, maintenant)
    if (!ajoute.ok) return ajoute
  }
  return ok(null)
}

/** Fields carry the type of the piece: several cards share a page. */
function pourLaCarte(m: Motif, type: string): Motif {
  return m.champ === 'fichier' || m.champ === 'motif' ? { ...m, champ: `${m.champ}-${type}` } : m
}

export default function Piece() {
  const { dossier, piece, declarable, statut } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  useTitreErreur(reponse?.motifs)
  const base = `/espace/dossiers/${dossier.id}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          { libelle: dossier.organisation, href: base },
          ...(statut === 'brouillon' ? [{ libelle: 'Les pièces', href: `${base}/etapes/pieces` }] : []),
        ]}
        page={piece.libelle}
      />
      <h1>Envoyer une pièce</h1>
      <div className="mg-formulaire">
        <SyntheseErreurs motifs={reponse?.motifs} />
        <CartePiece
          dossierId={dossier.id}
          piece={piece}
          declarable={declarable}
          niveau={2}
          motifs={reponse?.bruts}
        />
      </div>
      <BlocContact {...dossier.service} />
    </div>
  )
}
