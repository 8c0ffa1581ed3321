import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { erreurDe } from '~/components/erreur-de'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { FilMessages } from '~/components/suivi/fil-messages'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { ZoneTexte } from '~/components/zone-texte'
import { motif } from '~/domain/commun/motif'
import { schemaMessage } from '~/forms/message'
import { parseFormData } from '~/forms/parse'
import { messagesDossier } from '~/queries/messages-dossier.server'
import { envoyerMessage } from '~/usecases/envoyer-message.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Messages', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return messagesDossier(requireDemandeur(args), args.params.dossierId!)
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const lecture = parseFormData(schemaMessage, await lireFormulaire(args.request))
  const texte = String(lecture.values.texte ?? '')
  if (!lecture.ok)
    return data(
      { texte, motifs: [motif('texte', lecture.erreurs.texte ?? '', null, 'texte')] },
      { status: 422 },
    )
  const message = { texte: lecture.value.texte, cote: 'demandeur' } as const
  const envoye = await envoyerMessage(acteur, dossierId, message, new Date())
  if (!envoye.ok) return data({ texte, motifs: [...envoye.motifs] }, { status: 422 })
  return redirect(`/espace/dossiers/${dossierId}/messages`, 303)
}

/** The thread with the préfecture. What it asks to correct is answered on its own page. */
export default function Messages() {
  const { cadre, depose, aCorriger, messages, nonLus } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const { submit, state, data: vus } = useFetcher()
  const aMarquer = nonLus && state === 'idle' && vus === undefined
  const lus = `/espace/dossiers/${cadre.id}/messages/lus`
  useEffect(() => {
    if (aMarquer) submit(null, { method: 'post', action: lus })
  }, [aMarquer, submit, lus])
  return (
    <CadreDossier dossier={cadre} page="Messages">
      <SyntheseErreurs motifs={reponse?.motifs} />
      {aCorriger && (
        <Alerte ton="warning">
          <p>
            La préfecture vous demande des corrections{'\u00A0'}:{' '}
            <a href={`/espace/dossiers/${cadre.id}/corrections`}>y répondre</a>.
          </p>
        </Alerte>
      )}
      <FilMessages messages={messages} prefecture={cadre.service.service} />
      {nonLus && (
        <form method="post" action={lus}>
          <Bouton variante="tertiaire">J’ai lu les messages</Bouton>
        </form>
      )}
      {depose && cadre.ecrit && (
        <form method="post" key={messages.length} className="mg-envoi">
          <ZoneTexte
            name="texte"
            libelle="Votre message"
            indication="Une question, ou un changement du projet, du lieu, des dates ou du financement."
            rows={4}
            defaultValue={reponse?.texte}
            erreur={erreurDe(reponse?.motifs, 'texte')}
          />
          <Bouton>Envoyer</Bouton>
        </form>
      )}
      {!depose && (
        <p>Ce dossier n’est pas encore déposé{'\u00A0'}: appelez la préfecture pour toute question.</p>
      )}
    </CadreDossier>
  )
}
