import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Badge } from '~/components/badge'
import { FilAriane } from '~/components/fil-ariane'
import { LienBouton } from '~/components/lien-bouton'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { dater } from '~/domain/equipement/annexe-blocs'
import { typographier } from '~/domain/equipement/annexe-phrases'
import { listVersions } from '~/queries/annexes-ministere.server'

export const meta: MetaFunction = () => [{ title: titre('Versions de l’annexe technique') }]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  return listVersions(new Date())
}

/** Every version of the annexe, the draft first. */
export default function VersionsDeLAnnexe() {
  const { versions, brouillon, jour } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="Annexe technique" />
      <h1>Versions de l’annexe technique</h1>
      <p>
        {brouillon ? (
          <LienBouton
            href={`/ministere/annexes/${brouillon}`}
          >{`Ouvrir le brouillon ${brouillon}`}</LienBouton>
        ) : (
          <LienBouton href="/ministere/annexes/nouvelle">Préparer une nouvelle version</LienBouton>
        )}
      </p>
      <Tableau
        titre="Versions, la plus récente d’abord"
        lignes={versions}
        cleDe={({ version }) => version}
        colonnes={[
          {
            cle: 'version',
            titre: 'Version',
            contenu: ({ version }) => <a href={`/ministere/annexes/${version}`}>{version}</a>,
          },
          {
            cle: 'etat',
            titre: 'État',
            contenu: ({ statut, du, au }) =>
              statut === 'brouillon' ? <Badge ton="warning">Brouillon</Badge> : dater({ du, au }, jour),
          },
          { cle: 'exigences', titre: 'Exigences', nombre: true, contenu: ({ exigences }) => exigences },
          {
            cle: 'texte',
            titre: 'Texte',
            contenu: ({ decision }) => (decision ? typographier(decision) : '–'),
          },
          {
            cle: 'par',
            titre: 'Par',
            contenu: ({ par, publieeLe }) =>
              [par ?? 'Version de départ', publieeLe ? `le ${formatInstant(new Date(publieeLe))}` : null]
                .filter(Boolean)
                .join(', '),
          },
        ]}
      />
    </div>
  )
}
