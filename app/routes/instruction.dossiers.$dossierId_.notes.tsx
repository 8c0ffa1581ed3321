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
import { schemaNote } from '~/forms/message'
import { parseFormData } from '~/forms/parse'
import { ajouterNote } from '~/usecases/ajouter-note.server'

export const meta: MetaFunction = () => [{ title: titre('Ajouter une note interne') }]

/** Shown when the text was refused; opened alone, it leads back to the file. */
export function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'referent', 'admin_departement', 'instructeur_detr', 'signataire')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent', 'admin_departement', 'instructeur_detr', 'signataire')
  const dossierId = args.params.dossierId!
  const lu = parseFormData(schemaNote, await lireFormulaire(args.request))
  const texte = typeof lu.values.texte === 'string' ? lu.values.texte : ''
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, texte }, { status: 422 })
  }
  const fait = await ajouterNote(acteur, dossierId, lu.value.texte, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, texte }, { status: 422 })
  return redirect(`/instruction/dossiers/${dossierId}#notes`, 303)
}

export default function Page() {
  const refus = useActionData<typeof action>()
  const { dossierId } = useParams()
  const retour = `/instruction/dossiers/${dossierId}`
  return (
    <PageVerbe
      titre="Ajouter une note interne"
      parents={[{ libelle: 'Dossier', href: retour }]}
      motifs={refus?.motifs}
      retour={retour}
    >
      <FormulaireTexte
        action={`${retour}/notes`}
        libelle="Note interne, jamais transmise au demandeur"
        bouton="Ajouter la note"
        motifs={refus?.motifs}
        texte={refus?.texte}
      />
    </PageVerbe>
  )
}
