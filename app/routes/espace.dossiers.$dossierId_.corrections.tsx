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
import { prefixeDe } from '~/components/suivi/carte-correction'
import { PageCorrections } from '~/components/suivi/page-corrections'
import { titre } from '~/components/titre'
import { type Motif, motif } from '~/domain/commun/motif'
import { schemaReponseCorrection } from '~/forms/correction'
import { parseSaisie } from '~/forms/parse'
import { verifierChamp } from '~/forms/valeur-corrigee'
import { correctionsDossier } from '~/queries/corrections-dossier.server'
import { repondreCorrection } from '~/usecases/repondre-correction.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Corrections', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return correctionsDossier(requireDemandeur(args), args.params.dossierId!)
}

/** Keeps one answer. The fields of each card carry its own prefix: several cards share the page. */
export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const dossierId = args.params.dossierId!
  const formulaire = await lireFormulaire(args.request)
  const correctionId = String(formulaire.get('correctionId') ?? '')
  const prefixe = prefixeDe(correctionId)
  const lu = (champ: string) => String(formulaire.get(`${prefixe}-${champ}`) ?? '')
  const saisie = { reponse: lu('reponse'), valeur: lu('valeur'), explication: lu('explication') }
  const refuser = (motifs: readonly Motif[]) => {
    const situes = motifs.map(({ champ, ...reste }) =>
      champ ? { ...reste, champ: `${prefixe}-${champ}` } : reste,
    )
    return data({ motifs: situes, refusee: { id: correctionId, saisie } }, { status: 422 })
  }
  // A new file has no text to type: the name of the file is the answer, found by the use case.
  const piece = !formulaire.has(`${prefixe}-valeur`)
  const lecture = parseSaisie(schemaReponseCorrection, piece ? { ...saisie, valeur: 'fichier' } : saisie)
  if (!lecture.ok)
    return refuser(
      Object.entries(lecture.erreurs).map(([champ, texte]) => motif('champ', texte, null, champ)),
    )
  const reponse = { dossierId, correctionId, ...lecture.value, verifier: verifierChamp }
  const gardee = await repondreCorrection(acteur, reponse, new Date())
  if (!gardee.ok) return refuser(gardee.motifs)
  return redirect(`/espace/dossiers/${dossierId}/corrections#${prefixe}`, 303)
}

export default function Corrections() {
  const refus = useActionData<typeof action>()
  return (
    <PageCorrections {...useLoaderData<typeof loader>()} motifs={refus?.motifs} refusee={refus?.refusee} />
  )
}
