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
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { PageTexte } from '~/components/page-texte'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { schemaVersion } from '~/forms/annexe-version'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { listVersions } from '~/queries/annexes-ministere.server'
import { creerAnnexe } from '~/usecases/creer-annexe.server'

export const meta: MetaFunction = () => [{ title: titre('Préparer une nouvelle version') }]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  const { proposee } = await listVersions(new Date())
  return { proposee }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'ministere')
  const lu = parseFormData(schemaVersion, await lireFormulaire(args.request))
  const version = typeof lu.values.version === 'string' ? lu.values.version : ''
  if (!lu.ok) return data({ motifs: motifsDe(lu.erreurs), version }, { status: 422 })
  const fait = await creerAnnexe(acteur, lu.value, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, version }, { status: 422 })
  return redirect(`/ministere/annexes/${fait.value.version}`, 303)
}

/** A draft, copied from the last version published. */
export default function NouvelleVersion() {
  const { proposee } = useLoaderData<typeof loader>()
  const refus = useActionData<typeof action>()
  return (
    <PageTexte
      titre="Préparer une nouvelle version"
      parents={[{ libelle: 'Annexe technique', href: '/ministere/annexes' }]}
    >
      <SyntheseErreurs motifs={refus?.motifs} />
      <p>
        Le brouillon reprend la dernière version publiée. Personne d’autre ne le voit, et rien ne change avant
        sa publication.
      </p>
      <form method="post" noValidate>
        <Champ
          name="version"
          libelle="Nom de la version"
          indication="L’année et le mois d’entrée en vigueur"
          largeur="sm"
          autoComplete="off"
          defaultValue={refus?.version ?? proposee}
          erreur={erreurDe(refus?.motifs, 'version')}
        />
        <Bouton>Créer le brouillon</Bouton>
      </form>
    </PageTexte>
  )
}
