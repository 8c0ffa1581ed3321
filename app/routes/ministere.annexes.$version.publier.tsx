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
import { Differences } from '~/components/annexe/differences'
import { FormulairePublication } from '~/components/annexe/formulaire-publication'
import { PageVersion } from '~/components/annexe/page-version'
import { titre } from '~/components/titre'
import { lireTexte } from '~/domain/dossier/valeurs'
import { schemaPublication } from '~/forms/annexe-version'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { versionDuMinistere } from '~/queries/annexes-ministere.server'
import { publierAnnexe } from '~/usecases/publier-annexe.server'
import { lireRevision } from './annexe-commun/revenir.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Publier', { objet: `Version ${lu?.version ?? ''}` }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  return versionDuMinistere(args.params.version!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'ministere')
  const version = args.params.version!
  const formulaire = await lireFormulaire(args.request)
  const lu = parseFormData(schemaPublication, formulaire)
  const { values } = lu
  if (!lu.ok) return data({ motifs: motifsDe(lu.erreurs), values }, { status: 422 })
  const { decision, enVigueurDu, avertissement, confirmation: confirmee } = lu.value
  const demande = { decision, enVigueurDu, avertissement: avertissement ?? '', confirmee }
  const vu = { version, revision: lireRevision(formulaire) }
  const fait = await publierAnnexe(acteur, vu, demande, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, values }, { status: 422 })
  return redirect('/ministere/annexes', 303)
}

/** What changes, the text, the day, one confirmation. */
export default function Publier() {
  const lu = useLoaderData<typeof loader>()
  const { version, statut, annexe, revision, reference, differences, auPlusTot } = lu
  const refus = useActionData<typeof action>()
  const publiee = statut === 'publiee'
  const values = {
    decision: refus ? lireTexte(refus.values, 'decision') : '',
    enVigueurDu: refus ? lireTexte(refus.values, 'enVigueurDu') : '',
    avertissement: refus ? lireTexte(refus.values, 'avertissement') : annexe.avertissement,
  }
  return (
    <PageVersion
      version={version}
      page={`Publier la version ${version}`}
      publiee={publiee}
      motifs={refus?.motifs}
    >
      {!publiee && (
        <>
          {reference && (
            <>
              <h2>Ce qui change depuis la version {reference.version}</h2>
              <Differences differences={differences} vide="Aucune exigence ne change." />
              <p>
                <a href={`/ministere/annexes/${version}/comparer`}>Voir ce que cela change sur cinq cas</a>
              </p>
            </>
          )}
          <FormulairePublication
            revision={revision}
            auPlusTot={auPlusTot}
            reference={reference}
            differences={differences.length}
            values={values}
            motifs={refus?.motifs}
          />
        </>
      )}
    </PageVersion>
  )
}
