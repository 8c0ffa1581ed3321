import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { LettreALire } from '~/components/detr/lettre-a-lire'
import { PageDemande } from '~/components/detr/page-demande'
import { JourTexte } from '~/components/jour-texte'
import { Motifs } from '~/components/motifs'
import { titre } from '~/components/titre'
import { apercuAttestation } from '~/queries/apercus-detr.server'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { declarerComplet } from '~/usecases/declarer-complet.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const maintenant = new Date()
  const demande = await demandeDetr(acteur, demandeId, maintenant)
  return { demande, apercu: await apercuAttestation(acteur, demandeId, maintenant) }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const version = Number((await lireFormulaire(args.request)).get('version'))
  const declaree = await declarerComplet(acteur, { demandeId, version }, new Date())
  if (!declaree.ok) return data({ motifs: declaree.motifs }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Déclarer complète', { objet: lu?.demande.organisation }) },
]

/** The attestation to read, then the act. */
export default function DeclarerComplete() {
  const lu = useLoaderData<typeof loader>()
  const demande = lu.demande as DemandeDetrPage
  const { apercu } = lu
  const motifs = useActionData<typeof action>()?.motifs?.map(({ champ: _, ...motif }) => motif)
  const possible = demande.etapes.includes('declarer_complet') && demande.prete
  return (
    <PageDemande demande={demande} titre="Déclarer complète" motifs={motifs}>
      {apercu.ok ? (
        <>
          <p>
            La demande sera complète le <JourTexte jour={apercu.value.completLe} />. Le délai de trois mois
            s’éteint. Rien n’est accordé.
          </p>
          <LettreALire niveau={2} titre="Attestation de dossier complet" lettre={apercu.value.lettre} />
        </>
      ) : (
        <Motifs motifs={apercu.motifs} />
      )}
      {possible && apercu.ok ? (
        <form method="post">
          <input type="hidden" name="version" value={demande.version} />
          <Bouton>Déclarer complète et envoyer</Bouton>
        </form>
      ) : (
        <p>
          <a href={`/detr/demandes/${demande.id}/completude`}>Vérifiez d’abord chaque pièce.</a>
        </p>
      )}
    </PageDemande>
  )
}
