import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { PageTexte } from '~/components/page-texte'
import { PageSimulation } from '~/components/simulateur/page-simulation'
import { QuestionPorteur } from '~/components/simulateur/question-porteur'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { ecrireSimulation, lireSimulation, type SimulationLue } from '~/forms/simulation'
import { chercherPorteurs, entourer, findSimulation } from '~/queries/simulateur.server'
import styles from '~/styles/simulateur.css?url'

const TITRE = 'Simuler la DETR'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(TITRE, { objet: lu?.etape === 'simulation' ? lu.lieu.nom : undefined }) },
  {
    name: 'description',
    content: 'En trois questions\u00A0: combien de DETR demander pour l’équipement d’un espace numérique.',
  },
]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const { search, searchParams } = new URL(args.request.url)
  const lue = lireSimulation(searchParams)
  const ouverte = lue.code === null ? null : await findSimulation({ ...lue, code: lue.code }, new Date())
  if (!ouverte) return chercher(lue, searchParams)
  const { reponses } = lue
  if (reponses && lue.isRepondue && lue.ajout === null) {
    // The shortest address of these answers is the one that is kept, sent and printed.
    const court = ecrireSimulation(reponses)
    if (search !== `?${court}`) throw redirect(`/simulateur-detr?${court}`)
  }
  const autour = reponses ? await entourer(ouverte, reponses) : { comparables: null, dates: [] }
  const refusee = lue.isRepondue && lue.motifs.length > 0
  return data({ etape: 'simulation' as const, ...ouverte, ...autour, lue }, { status: refusee ? 422 : 200 })
}

/** The first question. A single result is the answer; a link that names nobody says so. */
async function chercher({ q, nature }: SimulationLue, query: URLSearchParams) {
  const [inconnu, cherche] = [Boolean(query.get('c')), query.has('q')]
  const recherche = q === '' ? null : await chercherPorteurs(q, nature)
  const [seul, ...autres] = recherche?.resultats ?? []
  if (seul && autres.length === 0 && seul.ancienne === null)
    throw redirect(`/simulateur-detr?${new URLSearchParams({ n: seul.nature, c: seul.code })}`)
  const vide =
    cherche && q === '' ? [motif('champ.vide', 'Écrivez un nom, un code postal ou un SIRET.', null, 'q')] : []
  const message = 'Ce lien ne dit pas une commune que nous connaissons. Cherchez-la par son nom.'
  const motifs = inconnu ? [motif('simulation.commune', message, null, 'q')] : (recherche?.motifs ?? vide)
  const resultats = recherche && recherche.motifs.length === 0 ? recherche.resultats : null
  const status = inconnu ? 404 : motifs.length > 0 ? 422 : 200
  return data({ etape: 'porteur' as const, q, nature, resultats, motifs }, { status })
}

export default function Simulateur() {
  const lu = useLoaderData<typeof loader>()
  if (lu.etape === 'simulation')
    return (
      <PageTexte titre={TITRE}>
        <PageSimulation key={lu.lieu.code} {...lu} />
      </PageTexte>
    )
  return (
    <PageTexte titre={TITRE}>
      <p className="fr-text--lead">
        Combien demander pour équiper un espace numérique{'\u202F'}? Trois questions, sans compte.
      </p>
      <SyntheseErreurs motifs={lu.motifs} />
      <QuestionPorteur nature={lu.nature} q={lu.q} resultats={lu.resultats} erreur={lu.motifs[0]?.message} />
    </PageTexte>
  )
}
