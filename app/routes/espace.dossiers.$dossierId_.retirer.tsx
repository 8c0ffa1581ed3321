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
import { Bouton } from '~/components/bouton'
import { Case } from '~/components/case'
import { erreurDe } from '~/components/erreur-de'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { ZoneTexte } from '~/components/zone-texte'
import { motif } from '~/domain/commun/motif'
import { parseFormData } from '~/forms/parse'
import { schemaRetrait } from '~/forms/retrait'
import { suiviDossier } from '~/queries/suivi-dossier.server'
import { retirerDossier } from '~/usecases/retirer-dossier.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Retirer le dossier', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const { cadre, detr, retirable } = await suiviDossier(
    requireDemandeur(args),
    args.params.dossierId!,
    new Date(),
  )
  return { cadre, detrOuverte: detr !== null && !detr.abandonnee, retirable }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const formulaire = await lireFormulaire(args.request)
  const lecture = parseFormData(schemaRetrait, formulaire)
  const saisi = String(lecture.values.motif ?? '')
  if (!lecture.ok)
    return data(
      { saisi, motifs: [motif('motif', lecture.erreurs.motif ?? '', null, 'motif')] },
      { status: 422 },
    )
  const retrait = {
    dossierId,
    version: null,
    motif: lecture.value.motif,
    avecDetr: formulaire.get('avecDetr') === 'oui',
  }
  const retire = await retirerDossier(acteur, retrait, new Date())
  if (!retire.ok) return data({ saisi, motifs: [...retire.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}`, 303)
}

/** The dossier stays readable; the préfecture stops its review. One confirmation: this page. */
export default function RetirerDossier() {
  const { cadre, detrOuverte, retirable } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <CadreDossier dossier={cadre} page="Retirer le dossier">
      <SyntheseErreurs motifs={reponse?.motifs} />
      {retirable && cadre.ecrit ? (
        <>
          <p>
            La préfecture n’étudiera plus ce dossier. Il restera lisible ici. Le numéro et la date de
            réception ne serviront plus{'\u00A0'}: un nouveau dossier aura les siens.
          </p>
          <form method="post">
            <ZoneTexte
              name="motif"
              libelle={'Pourquoi retirez-vous ce dossier\u202F?'}
              defaultValue={reponse?.saisi}
              erreur={erreurDe(reponse?.motifs, 'motif')}
            />
            {detrOuverte && <Case name="avecDetr" libelle="J’abandonne aussi la demande de DETR." />}
            <Bouton variante="secondaire">Retirer le dossier</Bouton>
          </form>
        </>
      ) : (
        <p>Ce dossier ne peut plus être retiré.</p>
      )}
    </CadreDossier>
  )
}
