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
import { PageTexte } from '~/components/page-texte'
import { Recherche } from '~/components/recherche'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import type { Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { parseSiret } from '~/domain/organisation/siret'
import { motifsDe } from '~/forms/motifs-de'
import { schemaNouvelleOrganisation } from '~/forms/organisation-recherche'
import { lireFormData, parseSaisie, type Saisie } from '~/forms/parse'
import { chercherOrganisation, findOrganisationChoisie } from '~/queries/chercher-organisation.server'
import { choisirOrganisation } from '~/usecases/choisir-organisation.server'
import { type Adhesion, demanderARejoindre } from '~/usecases/demander-a-rejoindre.server'
import { FormulaireAjout } from './formulaire-ajout'
import { OrganisationChoisie } from './organisation-choisie'
import { Resultats } from './resultats'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Trouver l’organisation', { objet: lu?.choisie?.nom ?? lu?.q, erreur: isRefusee(lu) }) },
]

/** A number with a wrong length or key: the search is a GET, its answer is 200. */
function isRefusee(lu: { recherche: { motifs: readonly unknown[] } | null } | undefined): boolean {
  return (lu?.recherche?.motifs.length ?? 0) > 0
}

export async function loader(args: LoaderFunctionArgs) {
  requireDemandeur(args)
  const { searchParams } = new URL(args.request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const choix = searchParams.get('choix')
  return {
    q,
    recherche: q === '' ? null : await chercherOrganisation(q),
    choisie: choix === null ? null : await findOrganisationChoisie(choix, new Date()),
  }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const values = lireFormData(await lireFormulaire(args.request))
  const adhesion = await rejoindre(acteur, values)
  if (!adhesion.ok) return data({ motifs: adhesion.motifs, values }, { status: 422 })
  return redirect(`/espace/organisations/${adhesion.value.organisationId}`, 303)
}

/** The three ways in: an organisation already there, a commune or an EPCI of the reference data, what was typed. */
async function rejoindre(acteur: Acteur, values: Saisie): Promise<Result<Adhesion>> {
  const maintenant = new Date()
  const [type = '', code = ''] = String(values.choix ?? '').split(':')
  if (type === 'organisation') return demanderARejoindre(acteur, code, maintenant)
  if (type === 'commune' || type === 'epci') {
    const siret = parseSiret(String(values.siret ?? ''))
    const contestations = [values.contestations ?? []].flat().filter((fait) => typeof fait === 'string')
    const choix = { type, code, siret: siret.ok ? siret.value : null, contestations } as const
    return choisirOrganisation(acteur, choix, maintenant)
  }
  const lu = parseSaisie(schemaNouvelleOrganisation, values)
  if (!lu.ok) return { ok: false, motifs: motifsDe(lu.erreurs) }
  return choisirOrganisation(acteur, { ...lu.value, type: 'autre' }, maintenant)
}

export default function NouvelleOrganisation() {
  const { q, recherche, choisie } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const motifs = reponse?.motifs ?? recherche?.motifs
  return (
    <PageTexte titre="Trouver l’organisation" parents={[{ libelle: 'Mes organisations', href: '/espace' }]}>
      <SyntheseErreurs motifs={motifs?.map((m) => (m.champ === 'q' ? { ...m, champ: 'recherche-q' } : m))} />
      <Recherche
        action="/espace/organisations/nouvelle"
        libelle="Votre commune, votre intercommunalité ou votre association"
        indication="Nom, code postal, code INSEE ou SIRET. Les accents et les tirets sont facultatifs."
        defaultValue={q}
      />
      {choisie ? (
        <OrganisationChoisie choisie={choisie} q={q} siret={recherche?.siret ?? null} />
      ) : (
        recherche && <Resultats recherche={recherche} />
      )}
      {recherche?.aAjouter && (
        <FormulaireAjout
          numeros={recherche.aAjouter}
          values={reponse?.values ?? {}}
          motifs={reponse?.motifs}
        />
      )}
    </PageTexte>
  )
}
