import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemonstrationLocale } from '~/adapters/session/gardes.server'
import { PageTexte } from '~/components/page-texte'
import { Pagination } from '~/components/pagination'
import { Recherche } from '~/components/recherche'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { listerCourriels } from '~/queries/lister-courriels.server'

export const meta: MetaFunction = () => [{ title: titre('Boîte aux lettres de démonstration') }]

export async function loader(args: LoaderFunctionArgs) {
  requireDemonstrationLocale(args)
  const { searchParams } = new URL(args.request.url)
  const recherche = searchParams.get('q') ?? ''
  const page = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1)
  return { recherche, page, ...(await listerCourriels({ etat: null, recherche, page })) }
}

/** Every mail that would have left: nothing leaves a demonstration. */
export default function CourrielsDeDemonstration() {
  const { recherche, page, pages, total, lignes } = useLoaderData<typeof loader>()
  return (
    <PageTexte titre="Boîte aux lettres de démonstration">
      <p>Aucun message ne part{'\u00A0'}: ils s’affichent tous ici, le plus récent en premier.</p>
      <Recherche action="/demonstration/courriels" libelle="Adresse ou sujet" defaultValue={recherche} />
      <Tableau
        titre={`Courriels (${total})`}
        vide={recherche ? 'Aucun courriel ne correspond.' : 'Aucun courriel pour l’instant.'}
        lignes={lignes}
        cleDe={(ligne) => ligne.id}
        colonnes={[
          {
            cle: 'sujet',
            titre: 'Sujet',
            contenu: (ligne) => <a href={`/demonstration/courriels/${ligne.id}`}>{ligne.sujet}</a>,
          },
          { cle: 'a', titre: 'Pour', contenu: (ligne) => ligne.a },
          { cle: 'le', titre: 'Écrit le', contenu: (ligne) => formatInstant(ligne.creeLe) },
        ]}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(numero) =>
          `/demonstration/courriels?${new URLSearchParams({ q: recherche, page: String(numero) })}`
        }
      />
    </PageTexte>
  )
}
