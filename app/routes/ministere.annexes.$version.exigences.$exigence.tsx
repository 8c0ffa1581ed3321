import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireAgent } from '~/adapters/session/gardes.server'
import { FormulaireExigence } from '~/components/annexe/formulaire-exigence'
import { PageVersion } from '~/components/annexe/page-version'
import { titre } from '~/components/titre'
import { composerExigence, listerCases, saisieDe, schemaExigence } from '~/forms/annexe-exigence'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { versionDuMinistere } from '~/queries/annexes-ministere.server'
import { modifierAnnexe } from '~/usecases/modifier-annexe.server'
import { lireRevision, revenir } from './annexe-commun/revenir.server'

/** The page of a requirement that does not exist yet. */
const NOUVELLE = 'nouvelle'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.page ?? 'Exigence', { objet: `Version ${lu?.version ?? ''}` }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  const { version, statut, annexe, revision } = await versionDuMinistere(args.params.version!, new Date())
  const code = args.params.exigence!
  const exigence = annexe.exigences.find((lue) => lue.code === code)
  if (!exigence && code !== NOUVELLE) throw introuvable()
  const page = exigence ? `Exigence ${exigence.code}` : 'Ajouter une exigence'
  const values = listerCases(exigence ? saisieDe(exigence) : {})
  return { version, publiee: statut === 'publiee', annexe, revision, page, values }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'ministere')
  const version = args.params.version!
  const code = args.params.exigence!
  const formulaire = await lireFormulaire(args.request)
  const { annexe } = await versionDuMinistere(version, new Date())
  const lu = parseFormData(schemaExigence(annexe), formulaire)
  const values = listerCases(lu.values)
  if (!lu.ok) return data({ motifs: motifsDe(lu.erreurs), values }, { status: 422 })
  const composee = composerExigence(annexe, lu.value)
  const fait = await modifierAnnexe(
    acteur,
    { version, revision: lireRevision(formulaire) },
    code === NOUVELLE ? { type: 'ajouter', ...composee } : { type: 'remplacer', code, ...composee },
  )
  if (!fait.ok) return data({ motifs: fait.motifs, values }, { status: 422 })
  return revenir(version, `#exigence-${composee.exigence.code}`)
}

/** One requirement, one page. */
export default function PageExigence() {
  const { version, publiee, annexe, revision, page, values } = useLoaderData<typeof loader>()
  const refus = useActionData<typeof action>()
  return (
    <PageVersion version={version} page={page} publiee={publiee} motifs={refus?.motifs}>
      {!publiee && (
        <FormulaireExigence
          annexe={annexe}
          revision={revision}
          values={refus?.values ?? values}
          motifs={refus?.motifs}
          retour={`/ministere/annexes/${version}`}
        />
      )}
    </PageVersion>
  )
}
