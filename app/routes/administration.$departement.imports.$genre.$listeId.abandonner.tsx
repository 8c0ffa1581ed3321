import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { adresseImports } from '~/components/import/mots'
import { PageVerbe } from '~/components/instruction/page-verbe'
import { titre } from '~/components/titre'
import { cadreImports } from '~/queries/listes-importees.server'
import { abandonnerListe } from '~/usecases/abandonner-liste.server'
import { adresseDe } from './administration-commun/listes.server'

/** Opened by its address: back to the list. */
export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { listeId, ...adresse } = adresseDe(args)
  cadreImports(acteur, adresse, ['admin_departement'])
  return redirect(`${adresseImports(adresse)}/${listeId}`, 303)
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { listeId, ...adresse } = adresseDe(args)
  const { departement, type } = cadreImports(acteur, adresse, ['admin_departement'])
  const abandonnee = await abandonnerListe(acteur, { type, departement, listeId })
  if (!abandonnee.ok) return data({ motifs: abandonnee.motifs }, { status: 422 })
  return redirect(adresseImports(adresse), 303)
}

export const meta = () => [{ title: titre('Abandonner la liste') }]

export default function Abandonner() {
  const reponse = useActionData<typeof action>()
  const { departement = '', genre = '', listeId = '' } = useParams()
  const retour = `${adresseImports({ departement, genre })}/${listeId}`
  return <PageVerbe titre="Abandonner la liste" parents={[]} motifs={reponse?.motifs} retour={retour} />
}
