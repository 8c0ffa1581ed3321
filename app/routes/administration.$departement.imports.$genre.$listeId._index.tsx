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
import { PageAdministration } from '~/components/administration/page-administration'
import { adresseImports, TITRES } from '~/components/import/mots'
import { PageListe } from '~/components/import/page-liste'
import { titre } from '~/components/titre'
import { cadreImports, listeImportee } from '~/queries/listes-importees.server'
import { appliquerListe } from '~/usecases/appliquer-liste.server'
import { adresseDe } from './administration-commun/listes.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  return listeImportee(acteur, adresseDe(args))
}

/** « Appliquer ». */
export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { listeId, ...adresse } = adresseDe(args)
  const { departement, type } = cadreImports(acteur, adresse, ['admin_departement'])
  const baseId = String((await lireFormulaire(args.request)).get('base') ?? '') || null
  const appliquee = await appliquerListe(acteur, { type, departement, listeId, baseId }, new Date())
  if (!appliquee.ok) return data({ motifs: appliquee.motifs }, { status: 422 })
  return redirect(`${adresseImports(adresse)}/${listeId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(`${TITRES[lu?.genre ?? ''] ?? 'Liste'}, ${lu?.nomFichier ?? ''}`, { objet: lu?.nom }) },
]

/** What a list changes; then it applies, or not. */
export default function Liste() {
  const liste = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const { departement, nom, genre, nomFichier } = liste
  return (
    <PageAdministration
      departement={departement}
      nom={nom}
      titre={`${TITRES[genre] ?? ''}\u00A0: ${nomFichier}`}
      court={nomFichier}
      parents={[
        { libelle: 'Imports', href: `/administration/${departement}/imports` },
        { libelle: TITRES[genre] ?? '', href: adresseImports(liste) },
      ]}
      motifs={reponse?.motifs}
    >
      <PageListe liste={liste} />
    </PageAdministration>
  )
}
