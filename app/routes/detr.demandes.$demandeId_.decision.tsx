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
import { Accordeon } from '~/components/accordeon'
import { Bouton } from '~/components/bouton'
import { Controles, phraseSubvention } from '~/components/detr/controles'
import { LettreALire } from '~/components/detr/lettre-a-lire'
import { PageDemande } from '~/components/detr/page-demande'
import { Liste } from '~/components/liste'
import { Motifs } from '~/components/motifs'
import { titre } from '~/components/titre'
import { formatMontant } from '~/domain/commun/montant'
import { apercuAttribution, signatairesDetr } from '~/queries/apercus-detr.server'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { proposerAttribution } from '~/usecases/proposer-attribution.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const maintenant = new Date()
  const choisi = new URL(args.request.url).searchParams.get('signataireId')
  const [demande, signataires, apercu] = await Promise.all([
    demandeDetr(acteur, demandeId, maintenant),
    signatairesDetr(acteur, demandeId, maintenant),
    apercuAttribution(acteur, demandeId, choisi, maintenant),
  ])
  return { demande, signataires, apercu }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  const texte = (nom: string) => String(formData.get(nom) ?? '')
  const proposee = await proposerAttribution(
    acteur,
    {
      demandeId,
      version: Number(texte('version')),
      signataireId: texte('signataireId') || null,
      empreinteVue: texte('empreinte'),
    },
    new Date(),
  )
  if (!proposee.ok) return data({ motifs: proposee.motifs }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Proposer la subvention', { objet: lu?.demande.organisation }) },
]

/** The arrêté and its notification exactly as they will leave, then the proposal to another person's signature. */
export default function Decision() {
  const lu = useLoaderData<typeof loader>()
  const demande = lu.demande as DemandeDetrPage
  const motifs = useActionData<typeof action>()?.motifs
  const { apercu, signataires } = lu
  const possible = demande.etapes.includes('proposer_attribution')
  return (
    <PageDemande demande={demande} titre="Proposer la subvention" motifs={motifs}>
      {apercu.ok ? (
        <>
          <p className="fr-text--lead">{phraseSubvention(apercu.value.montant, apercu.value.taux)}</p>
          {demande.attribution && (
            <>
              <h2 className="fr-h4">Les contrôles</h2>
              <Controles evaluation={demande.attribution.evaluation} />
            </>
          )}
          {demande.attribution?.evaluation.eligibilite === 'a_verifier' && (
            <p>
              Le droit à la DETR n’est pas établi par les données du portail{'\u00A0'}: vérifiez-le avant de
              proposer.
            </p>
          )}
          {apercu.value.bloquants.length > 0 && (
            <p>
              <a href={`/detr/demandes/${demande.id}/instruction`}>
                Corrigez le montant ou la dépense retenue
              </a>{' '}
              avant de proposer.
            </p>
          )}
          {apercu.value.avisManquant && (
            <p>
              <a href={`/detr/demandes/${demande.id}/instruction`}>Notez l’avis de la commission d’élus</a>{' '}
              avant de proposer (art. L2334-37).
            </p>
          )}
          {signataires.length > 1 && (
            <form method="get" className="mg-formulaire">
              <Liste
                name="signataireId"
                libelle="Qui signera"
                options={signataires.map(({ id, libelle }) => ({ valeur: id, libelle }))}
                invite={null}
                defaultValue={apercu.value.signataireId}
              />
              <Bouton variante="secondaire">Voir les lettres à ce nom</Bouton>
            </form>
          )}
          <h2 className="fr-h4 fr-mt-4w">Ce qui sera signé</h2>
          <Accordeon titre="L’arrêté attributif" ouvert>
            <LettreALire titre="Arrêté attributif" lettre={apercu.value.arrete} />
          </Accordeon>
          <Accordeon titre="La lettre de notification">
            <LettreALire titre="Lettre de notification" lettre={apercu.value.notification} />
          </Accordeon>
          {possible && apercu.value.bloquants.length === 0 && !apercu.value.avisManquant && (
            <form method="post" className="fr-mt-4w">
              <input type="hidden" name="version" value={demande.version} />
              <input type="hidden" name="empreinte" value={apercu.value.empreinte} />
              <input type="hidden" name="signataireId" value={apercu.value.signataireId} />
              <Bouton>{`Proposer ${formatMontant(apercu.value.montant)} à la signature`}</Bouton>
            </form>
          )}
        </>
      ) : (
        <>
          <Motifs motifs={apercu.motifs} />
          <p className="fr-mt-2w">
            <a href={`/detr/demandes/${demande.id}/instruction`}>Étudier la demande</a>
          </p>
        </>
      )}
    </PageDemande>
  )
}
