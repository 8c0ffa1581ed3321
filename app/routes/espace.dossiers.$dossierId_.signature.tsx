import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { JourTexte } from '~/components/jour-texte'
import { ListeDefinitions } from '~/components/liste-definitions'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { EtatDossier } from '~/components/suivi/etat-dossier'
import { FormulaireSignature } from '~/components/suivi/formulaire-signature'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { parseFormData } from '~/forms/parse'
import { schemaSignature } from '~/forms/signature'
import { signatureDuDossier } from '~/queries/signature.server'
import { signerEtDeposer } from '~/usecases/signer-et-deposer.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Signature', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const page = await signatureDuDossier(acteur, args.params.dossierId!, new Date())
  if (page.depose) throw redirect(`/espace/dossiers/${page.cadre.id}/depot`)
  return page
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const formulaire = await lireFormulaire(args.request)
  const lecture = parseFormData(schemaSignature, formulaire)
  if (!lecture.ok)
    return data({ motifs: [motif('signature.lu', lecture.erreurs.lu ?? '', null, 'lu')] }, { status: 422 })
  const empreinteVue = String(formulaire.get('empreinte') ?? '')
  const depose = await signerEtDeposer({ acteur, dossierId }, { empreinteVue }, new Date())
  if (!depose.ok) return data({ motifs: [...depose.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}/depot`, 303)
}

/** Where the signature stands; the élu who is signed in signs here. */
export default function SignatureDuDossier() {
  const { cadre, version, elu, attente, refusee, resume } = useLoaderData<typeof loader>()
  const motifs = useActionData<typeof action>()?.motifs
  const base = `/espace/dossiers/${cadre.id}`
  return (
    <CadreDossier dossier={cadre} page="Signature">
      {refusee && (
        <Alerte ton="warning" titre={`${refusee.nom} n’a pas signé`}>
          <p>«{`\u00A0${refusee.mot}\u00A0`}»</p>
        </Alerte>
      )}
      {attente && !resume ? (
        <>
          <EtatDossier ton="info">{`En attente de la signature de ${attente.nom}`}</EtatDossier>
          <ListeDefinitions
            lignes={[
              { terme: 'Lien envoyé à', valeur: attente.courriel },
              { terme: 'Envoyé le', valeur: <JourTexte instant={attente.envoyeeLe} /> },
              { terme: 'Valable jusqu’au', valeur: <JourTexte instant={attente.expireLe} /> },
              { terme: 'Ouvert', valeur: attente.ouverte ? 'Oui' : 'Pas encore' },
            ]}
          />
        </>
      ) : (
        !resume && <p>Ce dossier n’attend aucune signature pour l’instant.</p>
      )}
      {resume && (
        <FormulaireSignature resume={resume} action={`${base}/signature`} refusHref={null} motifs={motifs} />
      )}
      {cadre.ecrit && !resume && (
        <form method="post" action={`${base}/envoyer-signature`}>
          <input type="hidden" name="version" value={version} />
          <Bouton variante={attente ? 'secondaire' : 'principal'}>
            {attente ? 'Envoyer un autre lien' : `Envoyer à ${elu || 'la personne qui signe'} pour signature`}
          </Bouton>
        </form>
      )}
      <p className="fr-mt-3w">
        <a href={`${base}/etapes/recapitulatif`}>Reprendre le dossier</a>
      </p>
    </CadreDossier>
  )
}
