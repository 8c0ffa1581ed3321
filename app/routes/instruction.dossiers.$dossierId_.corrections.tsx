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
import { Alerte } from '~/components/alerte'
import { FilAriane } from '~/components/fil-ariane'
import { FormulaireCorrections } from '~/components/instruction/formulaire-corrections'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { schemaDemandeCorrections } from '~/forms/correction'
import { parseFormData } from '~/forms/parse'
import { correctionsPossibles } from '~/queries/corrections-possibles.server'
import { demanderCorrections } from '~/usecases/demander-corrections.server'

const RANGEES = 2
const RANGEES_MAXIMALES = 30

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const { searchParams } = new URL(args.request.url)
  const demandees = Math.trunc(Number(searchParams.get('rangees'))) || RANGEES
  return {
    ...(await correctionsPossibles(acteur, args.params.dossierId!)),
    id: args.params.dossierId!,
    cible: searchParams.get('cible') ?? '',
    rangees: Math.min(Math.max(demandees, 1), RANGEES_MAXIMALES),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Demander des corrections', { objet: lu?.organisation }) },
]

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'referent')
  const dossierId = args.params.dossierId!
  const lu = parseFormData(schemaDemandeCorrections, await lireFormulaire(args.request))
  const { values } = lu
  if (!lu.ok) {
    const motifs = Object.entries(lu.erreurs).map(([champ, phrase]) => motif('champ', phrase, null, champ))
    return data({ motifs, values }, { status: 422 })
  }
  const fait = await demanderCorrections(acteur, dossierId, lu.value.corrections, new Date())
  if (!fait.ok) return data({ motifs: fait.motifs, values }, { status: 422 })
  return redirect(`/instruction/dossiers/${dossierId}#corrections`, 303)
}

/** Field by field, with a reason each, sent in one go. */
export default function DemanderCorrections() {
  const { id, numero, organisation, ouvertes, groupes, cible, rangees } = useLoaderData<typeof loader>()
  const refus = useActionData<typeof action>()
  const retour = `/instruction/dossiers/${id}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'File d’instruction', href: '/instruction' },
          { libelle: `${numero}, ${organisation}`, href: retour },
        ]}
        page="Demander des corrections"
      />
      <h1>Demander des corrections</h1>
      <SyntheseErreurs motifs={refus?.motifs.map(surPremierChamp)} />
      {ouvertes ? (
        <>
          <p>
            Le demandeur répond à chaque point, puis renvoie le tout en une fois. Un courriel part à la
            personne qui prépare et à celle qui signe.
          </p>
          <FormulaireCorrections
            groupes={groupes}
            values={refus?.values ?? { corrections: [{ cible }] }}
            motifs={refus?.motifs.map(surPremierChamp)}
            rangees={Math.max(rangees, compterRangees(refus?.values))}
            plusHref={`${retour}/corrections?rangees=${rangees + 4}&cible=${encodeURIComponent(cible)}`}
          />
        </>
      ) : (
        <Alerte ton="info">Aucune correction ne se demande à ce stade du dossier.</Alerte>
      )}
    </div>
  )
}

/** « Choisissez au moins un champ » has no row of its own: it leads to the first one. */
function surPremierChamp<M extends { champ?: string }>(refus: M): M {
  return refus.champ === 'corrections' || refus.champ === 'champ'
    ? { ...refus, champ: 'corrections.0.cible' }
    : refus
}

function compterRangees(values: Record<string, unknown> | undefined): number {
  return Array.isArray(values?.corrections) ? values.corrections.length : 0
}
