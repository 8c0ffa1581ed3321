import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { FormulaireTexte } from '~/components/instruction/formulaire-texte'
import { PageVerbe } from '~/components/instruction/page-verbe'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { schemaMessage } from '~/forms/message'
import { parseFormData } from '~/forms/parse'
import { envoyerMessage } from '~/usecases/envoyer-message.server'

export const meta: MetaFunction = () => [{ title: titre('Écrire au demandeur') }]

/** Shown when the text was refused; opened alone, it leads back to the file. */
export function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'referent', 'admin_departement', 'instructeur_detr', 'signataire')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent', 'admin_departement', 'instructeur_detr', 'signataire')
  const dossierId = args.params.dossierId!
  const lu = parseFormData(schemaMessage, await lireFormulaire(args.request))
  const texte = typeof lu.values.texte === 'string' ? lu.values.texte : ''
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, texte }, { status: 422 })
  }
  const fait = await envoyerMessage(
    acteur,
    dossierId,
    { texte: lu.value.texte, cote: 'prefecture' },
    new Date(),
  )
  if (!fait.ok) return data({ motifs: fait.motifs, texte }, { status: 422 })
  return redirect(`/instruction/dossiers/${dossierId}#messages`, 303)
}

export default function Page() {
  const refus = useActionData<typeof action>()
  const { dossierId } = useParams()
  const retour = `/instruction/dossiers/${dossierId}`
  return (
    <PageVerbe
      titre="Écrire au demandeur"
      parents={[{ libelle: 'Dossier', href: retour }]}
      motifs={refus?.motifs}
      retour={retour}
    >
      <FormulaireTexte
        action={`${retour}/messages`}
        libelle="Votre message"
        bouton="Envoyer"
        motifs={refus?.motifs}
        texte={refus?.texte}
      />
    </PageVerbe>
  )
}
