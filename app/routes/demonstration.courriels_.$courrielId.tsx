import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { contexte, introuvable, requireDemonstrationLocale } from '~/adapters/session/gardes.server'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { findCourriel } from '~/queries/lister-courriels.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(data?.courriel.sujet ?? 'Courriel', { objet: 'Boîte aux lettres de démonstration' }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireDemonstrationLocale(args)
  const courriel = await findCourriel(args.params.courrielId!)
  if (!courriel) throw introuvable()
  return { courriel, href: hrefDe(courriel.lien, contexte(args).origine) }
}

/** The same page on the host that is visited, whatever public origin the mail was written with. */
function hrefDe(lien: string | null, origine: string): string | null {
  if (lien === null) return null
  return lien.startsWith(`${origine}/`) ? lien.slice(origine.length) : lien
}

/** One mail as it would be received: its text, then its twin in HTML. */
export default function CourrielDeDemonstration() {
  const { courriel, href } = useLoaderData<typeof loader>()
  return (
    <PageTexte
      titre={courriel.sujet}
      parents={[{ libelle: 'Boîte aux lettres de démonstration', href: '/demonstration/courriels' }]}
    >
      <p>
        Pour {courriel.a}, le {formatInstant(courriel.creeLe)}.
        {courriel.pieceJointe && ' L’accusé de réception est joint en PDF.'}
      </p>
      <h2>Le texte</h2>
      <TexteDuCourriel texte={courriel.texte} lien={courriel.lien} href={href} />
      {courriel.html && (
        <>
          <h2>Le même, mis en forme</h2>
          <iframe
            title={`Courriel mis en forme\u00A0: ${courriel.sujet}`}
            sandbox="allow-popups allow-top-navigation-by-user-activation"
            srcDoc={apercuDe(courriel.html)}
            width="100%"
            height="480"
          />
        </>
      )}
    </PageTexte>
  )
}

/** Links open in the page itself; styles written on elements are left out, the policy of the portal refuses them. */
function apercuDe(html: string): string {
  return html.replace('<head>', '<head><base target="_top">').replace(/ style="[^"]*"/g, '')
}

type TexteDuCourrielProps = { texte: string; lien: string | null; href: string | null }

function TexteDuCourriel({ texte, lien, href }: TexteDuCourrielProps) {
  return texte
    .trim()
    .split('\n\n')
    .map((paragraphe) => (
      <p key={paragraphe}>
        {paragraphe.split('\n').map((ligne, rang) => (
          <Fragment key={ligne}>
            {rang > 0 && <br />}
            {href !== null && ligne === lien ? <a href={href}>{ligne}</a> : ligne}
          </Fragment>
        ))}
      </p>
    ))
}
